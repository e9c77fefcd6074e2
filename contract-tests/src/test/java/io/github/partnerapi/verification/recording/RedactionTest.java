package io.github.partnerapi.verification.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.sandbox.recording.CallPlan;
import io.github.partnerapi.sandbox.recording.Recorder;
import io.github.partnerapi.sandbox.recording.RecorderBuilder;
import io.github.partnerapi.sandbox.recording.Recording;
import io.github.partnerapi.sandbox.recording.RecordingException;
import io.github.partnerapi.verification.client.Clients;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The service answers with something personal or secret at every kind of place; nothing of it may
 * reach a file.
 */
class RedactionTest {
  private static final String MAIL = "zenobia@quillfeather.io";
  private static final List<String> CANARIES =
      List.of(
          "zenobia",
          "quillfeather",
          "4242424242424242",
          "48601222333",
          "de89370400440532013000",
          "hunter2",
          "sk_live_51hx",
          "canary-session",
          "10.20.30.40",
          "85f4bd5e-7b0c-4a5a-9f3e-1f2d3c4b5a69",
          PlayedService.TOKEN.toLowerCase(Locale.ROOT),
          PlayedService.KEY.toLowerCase(Locale.ROOT));

  private static final Map<String, Consumer<ObjectNode>> PERSONAL =
      Map.of(
          "getProfile", RedactionTest::profile,
          "getBilling",
              response ->
                  body(response)
                      .put("company", "Quillfeather & Daughters")
                      .put("vat", "DE89370400440532013000")
                      .put("paypal", MAIL),
          "getLeads",
              response ->
                  ((ObjectNode) body(response).path("result").path(0))
                      .put("lead_id", "48601222333")
                      .put("contact_email", MAIL),
          "getCoupons",
              response ->
                  body(response)
                      .put("note", "Bearer " + PlayedService.TOKEN)
                      .put("other", PlayedService.KEY),
          "getSolutionLicensesCsvReport",
              response ->
                  text(
                      response,
                      "Client name,Client email,Zenobia's leads\n\"Quillfeather, Zenobia\","
                          + MAIL
                          + ",3\n"),
          "getLicenseInvoicePdf",
              response -> binary(response, "%PDF-1.4 Zenobia Quillfeather, hunter2"),
          "getComments",
              response -> {
                html(response);
                text(response, "<p>zenobia@quillfeather.io at 10.20.30.40</p>");
              });

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("io.github.partnerapi.verification.client.Clients#all")
  void nothingPersonalAndNoSecretReachesAFile(ContractClient.Factory client) {
    Path target = folder.resolve("new");
    try (PlayedService service = PlayedService.changed(folder.resolve("service"), PERSONAL);
        Recorder recorder = service.recorder().start()) {
      recorder.play(CallPlan.readOnly(), client);
      recorder.finish().write(target);
    }

    WrittenFiles.in(target)
        .forEach(
            (file, content) -> {
              String text = (file + content).toLowerCase(Locale.ROOT);
              assertThat(CANARIES.stream().filter(text::contains)).as(file).isEmpty();
              assertThat(text)
                  .as(file)
                  .doesNotContain(
                      Base64.getEncoder()
                          .encodeToString("Zenobia".getBytes(StandardCharsets.UTF_8))
                          .substring(0, 8)
                          .toLowerCase(Locale.ROOT));
            });
  }

  @Test
  void theSameValueHasTheSamePseudonymEverywhere() {
    Recording recording = record(PlayedService.changed(folder, PERSONAL), null);

    JsonNode leads = json(recording, "getLeads");
    String lead = leads.at("/result/0/lead_id").asText();
    assertThat(lead).matches("[1-9][0-9]{10}");
    assertThat(fixture(recording, "getLeadDetails").request().target())
        .isEqualTo("/v2/partners/solutions/leads/" + lead);
    assertThat(fixture(recording, "getLeadDetails").call().arguments().get("lead_id").asText())
        .isEqualTo(lead);
    assertThat(leads.at("/result/0/contact_email").asText())
        .matches("person-[0-9a-f]{8}@example.com")
        .isEqualTo(json(recording, "getBilling").at("/paypal").asText());
  }

  @Test
  void theFormOfABodyStays() {
    Recording recording =
        record(
            PlayedService.changed(folder, PERSONAL),
            """
            [{"replace": "getProfile /response/body/json/card", "reason": "Shows the name."},
             {"replace": "getProfile /response/body/json/session", "reason": "Shows the name."},
             {"replace": "getProfile /response/body/json/visits", "reason": "Shows the name."},
             {"replace": "getProfile /response/body/json/friends/*", "reason": "Shows the name."}]
            """);
    JsonNode profile = json(recording, "getProfile");

    assertThat(profile.at("/card").asText()).matches("[1-9][0-9]{15}");
    assertThat(profile.at("/session").asText())
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}");
    assertThat(profile.at("/visits").decimalValue().toPlainString())
        .matches("[1-9][0-9]{3}\\.[0-9]{2}");
    assertThat(profile.at("/friends").size()).isEqualTo(2);
    assertThat(profile.at("/friends/1").isNull()).isTrue();
    assertThat(profile.at("/properties/pitch_deck_downloaded").isBoolean()).isTrue();
    assertThat(profile.at("/website").asText()).matches("https://example.com/[0-9a-f]{8}");
    assertThat(text(recording, "getSolutionLicensesCsvReport"))
        .matches(
            "\"?Client name\"?,\"?Client email\"?,text-[0-9a-f]{8}\ntext-[0-9a-f]{8},\"?person-[0-9a-f]{8}@example.com\"?,3\n");
  }

  @Test
  void onlyListedHeadersStay() {
    Fixture profile = fixture(record(PlayedService.changed(folder, PERSONAL), null), "getProfile");

    assertThat(profile.response().headers())
        .isEqualTo(Map.of("Content-Type", "application/json; charset=utf-8", "Retry-After", "30"));
    assertThat(profile.request().headers())
        .isEqualTo(Map.of("Authorization", "Bearer sandbox-token", "Accept", "application/json"));
    assertThat(profile.provenance().toString())
        .contains("Set-Cookie".toLowerCase(Locale.ROOT), "x-request-id");
  }

  @Test
  void aRuleKeepsAndAnotherReplaces() {
    Recording recording =
        record(
            PlayedService.unchanged(),
            """
            [{"keep": "getProfile /response/body/json/solution_status", "reason": "A word of the API."},
             {"keep": "* /request/target/lead_id", "reason": "For a test."},
             {"replace": "getSolutionLicenses /response/body/json/result/*/end_timestamp", "reason": "For a test."}]
            """);

    assertThat(json(recording, "getProfile").at("/solution_status").asText()).isEqualTo("accepted");
    assertThat(fixture(recording, "getLeadDetails").request().target())
        .isEqualTo("/v2/partners/solutions/leads/123");
    assertThat(json(recording, "getSolutionLicenses").at("/result/0/end_timestamp").asText())
        .matches("20[0-9]{2}-[0-9]{2}-[0-9]{2} 00:00:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      getProfile /response/body/json/login     | getProfile [200] recorded: /response/body/json/login holds an e-mail address after the redaction.
      getProfile /response/body/json/password  | getProfile [200] recorded: /response/body/json/password holds a key of a vendor after the redaction.
      getCoupons /response/body/json/other     | getCoupons [200] recorded: /response/body/json/other holds a credential of the recording after the redaction.
      getProfile /response/headers/set-cookie  | getProfile [200] recorded: /response/headers/set-cookie holds a text like a key after the redaction.
      """)
  void aRuleCannotKeepWhatIsSecret(String kept, String message) {
    PlayedService service = PlayedService.changed(folder, PERSONAL);
    String rules = "[{\"keep\": \"" + kept + "\", \"reason\": \"For a test.\"}]";

    assertThatThrownBy(() -> record(service, rules))
        .isInstanceOf(RecordingException.class)
        .hasMessageStartingWith(message)
        .hasMessageEndingWith("Nothing was written");
  }

  private Recording record(PlayedService started, String rules) {
    try (PlayedService service = started) {
      RecorderBuilder builder = service.recorder();
      if (rules != null) {
        builder.redaction(Files.writeString(folder.resolve("rules.json"), rules));
      }
      try (Recorder recorder = builder.start()) {
        recorder.play(CallPlan.readOnly(), Clients.named("native"));
        return recorder.finish();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void profile(ObjectNode response) {
    ObjectNode headers = (ObjectNode) response.get("headers");
    headers
        .put("Content-Type", "application/json; charset=UTF-8; owner=zenobia")
        .put("Retry-After", "30");
    headers
        .put("Set-Cookie", "canary-session=a81Kd92Lq0Zx7Vn3Bt5R; Path=/")
        .put("X-Request-Id", "zenobia-1")
        .put("Location", "https://10.20.30.40/");
    ObjectNode body = body(response);
    body.put("first_name", "Zenobia")
        .put("last_name", "Quillfeather")
        .put("login", MAIL)
        .put("password", "sk_live_51HxZenobia99")
        .put("pin", "hunter2");
    body.put("card", 4242424242424242L)
        .put("session", "85f4bd5e-7b0c-4a5a-9f3e-1f2d3c4b5a69")
        .put("visits", new BigDecimal("4860.12"));
    body.put("website", "https://quillfeather.io/zenobia")
        .put("phone", "+48 601 222 333")
        .put("birthday", "1984-05-06");
    body.putArray("friends").add(MAIL).addNull();
    body.withObject("/properties")
        .put(MAIL, true)
        .put("zenobia.quillfeather", false)
        .put("48601222333", true);
  }

  private static void text(ObjectNode response, String text) {
    response.putObject("body").put("text", text);
  }

  private static void html(ObjectNode response) {
    ((ObjectNode) response.get("headers")).put("Content-Type", "text/html");
  }

  private static void binary(ObjectNode response, String text) {
    response
        .putObject("body")
        .put("base64", Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static ObjectNode body(ObjectNode response) {
    return (ObjectNode) response.path("body").path("json");
  }

  private static Fixture fixture(Recording recording, String operation) {
    return recording.fixtures().stream()
        .filter(each -> each.operation().equals(operation))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode json(Recording recording, String operation) {
    return ((Body.JsonText) fixture(recording, operation).response().body()).tree();
  }

  private static String text(Recording recording, String operation) {
    return ((Body.Text) fixture(recording, operation).response().body()).text();
  }
}
