package io.github.partnerapi.verification.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureWriter;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.sandbox.drift.RecordedDrift;
import io.github.partnerapi.sandbox.recording.CallPlan;
import io.github.partnerapi.sandbox.recording.CallPlan.PlannedCall;
import io.github.partnerapi.sandbox.recording.Recorder;
import io.github.partnerapi.sandbox.recording.Recording;
import io.github.partnerapi.sandbox.recording.RecordingException;
import io.github.partnerapi.verification.client.Clients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The service answers as no fixture of the kit does: the recording goes on, says where the document
 * would have to change, and leaks nothing.
 */
class OddAnswersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      401 | text/plain               | no            | getBalance [401] added media type: documented application/json, sent text/plain (/components/responses/Unauthorized/content)
      401 | application/json         | no            | getBalance [401] retyped body: documented JSON, sent something else (/components/responses/Unauthorized/content)
      403 | application/problem+json | {"title":"x"} | getBalance [403] added status: documented no such status, sent 403 (/paths/~1v2~1partners~1balance/get/responses)
      200 | text/plain               | no            | getBalance [200] added media type: documented application/json, sent text/plain (/paths/~1v2~1partners~1balance/get/responses/200/content)
      """)
  void aPointerLeadsToAPartOfTheDocument(int status, String type, String body, String drift) {
    Recording recording = record("getBalance", Answer.body(status, body, "Content-Type: " + type));

    assertThat(recording.drift()).extracting(RecordedDrift::toString).containsExactly(drift);
    assertThat(recording.drift())
        .allMatch(each -> !ApiDocument.bundled().tree().at(each.documentPointer()).isMissingNode());
  }

  @Test
  void aMediaTypeInCapitalsIsTheSame() {
    String body = "{\"available\": 1, \"pending\": 2, \"total\": \"3\", \"withdrawn\": 4}";
    Recording recording =
        record("getBalance", Answer.body(200, body, "Content-Type: Application/JSON"));

    assertThat(recording.drift()).isEmpty();
    assertThat(recording.fixtures().get(0).response().headers())
        .isEqualTo(Map.of("Content-Type", "application/json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"place\": 52.2296756}",
        "{\"place\": \"52.2296756\"}",
        "{\"a2296756-7b0c-4a5a-9f3e-1f2d3c4b5a69\": true}",
        "{\"x\": {\"u2296756\": 1e999999999}}",
        "\u0000\u0000\u0000\"2296756zenobia",
        "[[2296756, [\"zenobia\"]]]",
        "\"zenobia\"",
        "\uFEFF{\"x\": \"zenobia\"}",
        "{\"x\": 1, \"x\": \"zenobia\"}"
      })
  void nothingOfItIsWritten(String body) {
    Recording recording =
        record(
            "getBalance",
            Answer.body(200, body, "Content-Type: application/json", "X-U-2296756: zenobia"));

    assertThat(text(recording)).doesNotContain("2296756", "zenobia");
  }

  /** A rule can keep a new word of a documented set, but none that is secret. */
  @Test
  void aWordThatIsKeptIsSearchedToo(@TempDir Path folder) throws IOException {
    String word = "opensesame-opensesame";
    Path rules = folder.resolve("rules.json");
    Files.writeString(
        rules,
        "[{\"keep\": \"getSolutionLicenses /response/body/json/result/*/product\", \"reason\": \"For a test.\"}]");
    try (FaultServer service =
            FaultServer.answering(Answer.json("{\"result\": [{\"product\": \"" + word + "\"}]}"));
        Recorder recorder =
            PlayedService.recorder(service.url())
                .environment(Map.of("PARTNERAPI_TEXT_TOKEN", word))
                .redaction(rules)
                .start()) {
      Wire.get(recorder.baseUrl() + "/v2/partners/solutions/licenses");

      assertThatThrownBy(recorder::finish)
          .isInstanceOf(RecordingException.class)
          .message()
          .matches(
              "getSolutionLicenses \\[200\\] recorded: /response/body/json/result/0/product holds a credential of the recording after the redaction.*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pending\": 1, \"krawczykowski\": 2}",
        "{\"pending\": 1, \"of\": {\"zbigniew-krawczykowski\": 2, \"zbyszek79\": true}}",
        "{\"pending\": 1, \"age\": 79, \"height\": 187, \"place\": [52.2, 21.01]}",
        "{\"pending\": 1, \"people\": [{\"age\": 79}]}"
      })
  void noNameAndNoSmallNumberOfAnUndocumentedMemberIsWritten(String body) {
    String written = text(record("getBalance", Answer.json(body)));

    assertThat(written)
        .doesNotContain("krawczykowski", "zbyszek", "52.2", "21.01", "187")
        .doesNotContainPattern("[^0-9]79[^0-9]");
  }

  @Test
  void aWordThatADocumentedSetDoesNotHaveIsReplaced() {
    Recording recording =
        record(
            "getSolutionLicenses", Answer.json("{\"result\": [{\"product\": \"krawczykowski\"}]}"));

    assertThat(text(recording)).doesNotContain("krawczykowski");
    assertThat(recording.report()).contains("## Replaced", "result/*/product");
  }

  @Test
  void whatTheServiceCompressesAllTheSameIsDecoded() {
    Recording recording =
        record(
            "getBalance",
            gzipped(
                "{\"pending\": 1, \"withdrawn\": 2, \"available\": 3, \"total\": \"6\"}", "gzip"));

    assertThat(recording.fixtures().get(0).response().body().toString()).contains("pending");
    assertThat(recording.drift()).isEmpty();
    assertThat(recording.undecoded()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "gzip, br"})
  void whatCantBeDecodedIsNamedAsNotRecorded(String coding) {
    assertThatThrownBy(() -> record("getBalance", gzipped("{\"pending\": 1}", coding)))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("getBalance: the service encoded its answer")
        .hasMessageContaining("it was not recorded");
  }

  private static Answer gzipped(String body, String coding) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(body.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (request, connection) -> {
      connection.send(
          (Answer.head(200, "Content-Type: application/json", "Content-Encoding: " + coding)
                  + "Content-Length: "
                  + zipped.size()
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      connection.send(zipped.toByteArray());
    };
  }

  @Test
  void theServiceIsToldNotToCompress() {
    try (FaultServer service = FaultServer.answering(Answer.json("{}"));
        Recorder recorder = PlayedService.recorder(service.url()).start()) {
      Wire.get(recorder.baseUrl() + "/v2/partners/balance");

      assertThat(service.requests().get(0).header("Accept-Encoding")).isEqualTo("identity");
    }
  }

  private static Recording record(String operation, Answer answer) {
    try (FaultServer service = FaultServer.answering(answer);
        Recorder recorder = PlayedService.recorder(service.url()).start()) {
      recorder.play(
          new CallPlan(List.of(new PlannedCall(operation, "odd", Map.of(), false)), List.of()),
          Clients.named("native"));
      return recorder.finish();
    }
  }

  private static String text(Recording recording) {
    Fixture fixture = recording.fixtures().get(0);
    return ExactJson.pretty(FixtureWriter.tree(fixture)) + recording.report();
  }
}
