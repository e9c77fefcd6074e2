package io.github.partnerapi.verification.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.sandbox.SandboxFault;
import io.github.partnerapi.sandbox.drift.RecordedDrift;
import io.github.partnerapi.sandbox.recording.CallPlan;
import io.github.partnerapi.sandbox.recording.Recorder;
import io.github.partnerapi.sandbox.recording.Recording;
import io.github.partnerapi.verification.client.Clients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sandbox plays a service that has changed; the report has to say what, where, and where in the
 * document.
 */
class DriftTest {
  private static final Map<String, Consumer<ObjectNode>> CHANGES =
      Map.of(
          "getProfile", response -> body(response).put("loyalty", "gold").remove("login"),
          "getBalance", response -> body(response).put("pending", "21.00").putNull("withdrawn"),
          "getSolutionLicenses",
              response ->
                  ((ObjectNode) body(response).path("result").path(0))
                      .put("product", "voicebot")
                      .put("creation_timestamp", "yesterday"),
          "getLeads", response -> body(response).putObject("result"),
          "getStats",
              response ->
                  ((ObjectNode) response.get("headers"))
                      .put("Content-Type", "application/vnd.stats"),
          "getCampaigns", response -> response.remove("body"),
          "getStatus", response -> response.putObject("body").put("text", "up"));

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("io.github.partnerapi.verification.client.Clients#all")
  void everyChangeOfTheServiceIsNamed(ContractClient.Factory client) {
    try (PlayedService service = PlayedService.changed(folder, CHANGES);
        Recorder recorder = service.recorder().start()) {
      recorder.play(CallPlan.readOnly(), client);

      assertThat(recorder.finish().drift().stream().map(RecordedDrift::toString))
          .containsExactly(
              "getBalance [200] retyped /pending: documented number, sent string (/components/schemas/Balance/properties/pending/type)",
              "getBalance [200] nulled /withdrawn: documented number, sent null (/components/schemas/Balance/properties/withdrawn)",
              "getCampaigns [200] removed body: documented a body of application/json, sent nothing (/paths/~1v2~1partners~1affiliates~1campaigns/get/responses/200/content)",
              "getLeads [200] retyped /result: documented array, sent object (/components/schemas/LeadList/properties/result/type)",
              "getProfile [200] added /*: documented no such member, sent string (/components/schemas/Profile/properties)",
              "getProfile [200] removed /login: documented an optional member that the fixtures show, sent nothing (/components/schemas/Profile/properties/login)",
              "getSolutionLicenses [200] retyped /result/*/creation_timestamp: documented a text of the documented pattern, sent another text (/components/schemas/PartnerTimestamp/pattern)",
              "getSolutionLicenses [200] added /result/*/product: documented one of 4 values, sent another value (/components/schemas/Product/enum)",
              "getStats [200] added media type: documented application/json, sent application/vnd.stats (/paths/~1v2~1partners~1stats/get/responses/200/content)",
              "getStatus [200] added body: documented no body, sent a body of no media type (/paths/~1v2~1partners~1status/get/responses/200)");
    }
  }

  @Test
  void whatARuleKeepsIsNamedAndTheRestIsListed(@TempDir Path other) throws IOException {
    Path rules = other.resolve("rules.json");
    Files.writeString(
        rules,
        "[{\"replace\": \"getProfile /response/body/json/loyalty\", \"reason\": \"A new member.\"}]");
    try (PlayedService service = PlayedService.changed(folder, CHANGES);
        Recorder recorder = service.recorder().redaction(rules).start()) {
      recorder.play(CallPlan.readOnly(), Clients.named("native"));
      Recording recording = recorder.finish();

      assertThat(recording.drift().stream().map(RecordedDrift::toString))
          .anyMatch(drift -> drift.startsWith("getProfile [200] added /loyalty: "));
      assertThat(recording.report())
          .contains("## Replaced")
          .contains(
              "getSolutionLicenses: replaced a word that the document does not list at /response/body/json/result/*/product. To keep it: `{\"keep\": \"getSolutionLicenses /response/body/json/result/*/product\", \"reason\": \"...\"}`")
          .doesNotContain("voicebot");
    }
  }

  static Stream<Consumer<ObjectNode>> harmless() {
    return Stream.of(
        response -> body(response).put("pending", 21),
        response -> body(response).set("available", body(response).remove("available")),
        response ->
            ((ObjectNode) response.get("headers"))
                .put("Content-Type", "application/json; charset=utf-8")
                .put("X-Served-By", "a-17"));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void whatTheDocumentAllowsIsNoDrift(Consumer<ObjectNode> change) {
    try (PlayedService service = PlayedService.changed(folder, Map.of("getBalance", change));
        Recorder recorder = service.recorder().start()) {
      recorder.play(CallPlan.readOnly(), Clients.named("native"));

      assertThat(recorder.finish().drift()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.partnerapi.verification.client.Clients#all")
  void anUndocumentedStatusIsNamedWhereTheResponsesStand(ContractClient.Factory client) {
    try (PlayedService service = PlayedService.unchanged();
        Recorder recorder = service.recorder().start()) {
      service.sandbox().fail("getProfile", SandboxFault.UNAVAILABLE);
      recorder.play(CallPlan.readOnly(), client);
      Recording recording = recorder.finish();

      assertThat(recording.drift().stream().map(RecordedDrift::toString))
          .containsExactly(
              "getProfile [503] added status: documented no such status, sent 503 (/paths/~1v2~1partners/get/responses)");
      assertThat(recording.report())
          .contains(
              "## getProfile [503]",
              "| added | `status` | no such status | 503 | `/paths/~1v2~1partners/get/responses` |");
    }
  }

  private static ObjectNode body(ObjectNode response) {
    return (ObjectNode) response.path("body").path("json");
  }
}
