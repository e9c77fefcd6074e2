package io.github.partnerapi.verification.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.sandbox.RecordCommand;
import io.github.partnerapi.sandbox.recording.CallPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two ways to record from a command line, against the sandbox in the part of the service. */
class RecordLiveTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void callsOfAFileAreRecordedBesidesThoseThatOnlyRead() throws IOException {
    Path calls =
        Files.writeString(
            folder.resolve("calls.json"),
            """
        [{"operation": "createApiToken", "case": "for-my-service", "arguments": {"label": "Zenobia's service"}},
         {"operation": "getPartnerBalance", "arguments": {"partner_id": "zenobiaPA"}},
         {"operation": "getLeadHistory", "case": "first", "arguments": {"lead_id": {"from": "getLeads", "at": "/result/1/lead_id"}}}]
        """);

    run(PlayedService.unchanged(), folder.resolve("new"), calls.toString(), "createApiToken");

    Fixtures fixtures = Fixtures.in(folder.resolve("new/fixtures"));
    Fixture token = fixtures.find("createApiToken", "for-my-service");
    assertThat(token.call().arguments().get("label").asText()).matches("text-[0-9a-f]{8}");
    assertThat(new String(token.request().body().bytes(), StandardCharsets.UTF_8))
        .isEqualTo("label=" + token.call().arguments().get("label").asText());
    assertThat(new String(token.response().body().bytes(), StandardCharsets.UTF_8))
        .contains("\"token\":\"secret-");
    assertThat(fixtures.find("getPartnerBalance", "recorded").request().target())
        .matches("/api/v2/partners/text-[0-9a-f]{8}/balance");
    assertThat(fixtures.find("getLeadHistory", "first").request().target())
        .isEqualTo(
            "/v2/partners/solutions/leads/"
                + fixtures
                    .find("getLeadHistory", "first")
                    .call()
                    .arguments()
                    .get("lead_id")
                    .asText()
                + "/history");
    assertThat(text())
        .isEqualTo(
            (CallPlan.readOnly().calls().size() + 3)
                + " fixtures, no drift, "
                + (CallPlan.readOnly().leftOut().size() - 1)
                + " not recorded: see "
                + folder.resolve("new").resolve("drift.md")
                + "\n");
  }

  @Test
  void driftEndsWithALineAfterTheReportIsWritten() {
    PlayedService service =
        PlayedService.changed(
            folder.resolve("service"),
            Map.of(
                "getBalance",
                response -> ((ObjectNode) response.at("/body/json")).put("bonus", 7)));

    assertThatThrownBy(() -> run(service, folder.resolve("new"), "", ""))
        .isInstanceOf(RecordLive.StoppedException.class)
        .hasMessage(
            "The service has drifted from the document: "
                + folder.resolve("new").resolve("drift.md"));
    assertThat(folder.resolve("new").resolve("drift.md"))
        .content()
        .contains("| added | `/*` | no such member | integer |");
  }

  @Test
  void whatIsWrongEndsWithALineBeforeAnythingIsWritten() {
    assertThatThrownBy(() -> run(PlayedService.unchanged(), folder.resolve("new"), "", "getProfle"))
        .isInstanceOf(RecordLive.StoppedException.class)
        .hasMessage(
            "Cannot allow 'getProfle': the document has no operation 'getProfle'. Did you mean getProfile?");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anyClientCanBeRecordedUntilEnterIsPressed() {
    Path target = folder.resolve("new");
    try (PlayedService service = PlayedService.unchanged()) {
      RecordCommand.run(
          service.recorder(),
          target,
          new Typing(),
          new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    assertThat(text())
        .matches(
            "Recording at http://127\\.0\\.0\\.1:[0-9]+ \\(Enter writes .*new, Ctrl-C writes nothing\\)\n2 fixtures, no drift, 0 not recorded: see .*\n");
    assertThat(Fixtures.in(target.resolve("fixtures")).all())
        .extracting(Fixture::id)
        .containsExactly("getBalance [200] recorded", "getStatus [200] recorded");
  }

  private void run(PlayedService started, Path target, String calls, String allowed) {
    try (PlayedService service = started) {
      RecordLive.run(
          service.recorder(),
          new String[] {target.toString(), calls, allowed, ""},
          new PrintStream(out, true, StandardCharsets.UTF_8));
    }
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  /** Calls what the greeting says before it presses Enter. */
  private final class Typing extends InputStream {
    @Override
    public int read() {
      String url = text().split(" ")[2];
      Wire.get(url + "/v2/partners/status");
      Wire.get(url + "/v2/partners/balance");
      return '\n';
    }
  }
}
