package io.github.partnerapi.verification.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.sandbox.SandboxFault;
import io.github.partnerapi.sandbox.recording.CallPlan;
import io.github.partnerapi.sandbox.recording.CallPlan.PlannedCall;
import io.github.partnerapi.sandbox.recording.Recorder;
import io.github.partnerapi.sandbox.recording.Recording;
import io.github.partnerapi.sandbox.recording.RecordingException;
import io.github.partnerapi.verification.client.Clients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a recorder does not do, and the one line that it says then. */
class RefusalTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("io.github.partnerapi.verification.client.Clients#all")
  void anOperationThatWritesIsNotPassedOnUnlessItIsNamed(ContractClient.Factory client) {
    CallPlan withdrawal =
        new CallPlan(
            List.of(new PlannedCall("requestWithdrawal", "recorded", Map.of(), false)), List.of());
    try (PlayedService service = PlayedService.unchanged()) {
      try (Recorder recorder = service.recorder().start()) {
        assertThatThrownBy(() -> recorder.play(withdrawal, client))
            .isInstanceOf(RecordingException.class)
            .hasMessage(
                "requestWithdrawal is POST and may change something. Allow it by its name to record it");
        assertThat(service.sandbox().received("requestWithdrawal")).isEmpty();
      }
      try (Recorder recorder = service.recorder().allow(List.of("requestWithdrawal")).start()) {
        recorder.play(withdrawal, client);
        assertThat(recorder.finish().fixtures())
            .extracting(Fixture::id)
            .containsExactly("requestWithdrawal [201] recorded");
        assertThat(service.sandbox().received("requestWithdrawal")).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.partnerapi.verification.client.Clients#all")
  void aClientThatCallsByItselfIsRefusedToo(ContractClient.Factory client) {
    try (PlayedService service = PlayedService.unchanged();
        Recorder recorder = service.recorder().start()) {
      recorder.play(
          new CallPlan(List.of(new PlannedCall("getStatus", "up", Map.of(), false)), List.of()),
          client);
      Wire.post(recorder.baseUrl() + "/v2/partners/withdrawals");
      Wire.get(recorder.baseUrl() + "/js/v1/token?key=k&number=4242424242424242");
      Wire.get(recorder.baseUrl() + "/v2/nothing/zenobia");
      Recording recording = recorder.finish();

      assertThat(recording.fixtures())
          .extracting(Fixture::id)
          .containsExactly("getStatus [200] up");
      assertThat(recording.notRecorded())
          .containsExactly(
              "a GET to a path that is not documented was not passed on",
              "getRecurlyToken sends sensitive arguments. Allow it by its name to record it",
              "requestWithdrawal is POST and may change something. Allow it by its name to record it");
      assertThat(service.sandbox().received("requestWithdrawal")).isEmpty();
      assertThat(service.sandbox().received("getRecurlyToken")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.partnerapi.verification.client.Clients#all")
  void onlyTheServiceGetsTheRealCredential(ContractClient.Factory client) {
    try (PlayedService service = PlayedService.unchanged();
        Recorder recorder = service.recorder().start()) {
      recorder.play(
          new CallPlan(
              List.of(
                  new PlannedCall("getBalance", "recorded", Map.of(), false),
                  new PlannedCall(
                      "getPartnerBalance",
                      "recorded",
                      Map.of("partner_id", JsonNodeFactory.instance.textNode("examplePA")),
                      false)),
              List.of()),
          client);

      assertThat(service.sandbox().received("getBalance").get(0).header("Authorization"))
          .containsExactly("Bearer " + PlayedService.TOKEN);
      assertThat(service.sandbox().received("getPartnerBalance").get(0).header("X-API-Key"))
          .containsExactly(PlayedService.KEY);
      assertThat(recorder.finish().fixtures().toString())
          .doesNotContain(PlayedService.TOKEN, PlayedService.KEY);
    }
  }

  @Test
  void aCredentialThatIsMissingIsNamed() {
    CallPlan balance =
        new CallPlan(
            List.of(new PlannedCall("getBalance", "recorded", Map.of(), false)), List.of());
    try (PlayedService service = PlayedService.unchanged()) {
      assertThatThrownBy(
              () -> service.recorder().environment(Map.of("PARTNERAPI_TEXT_TOKEN", " ")).start())
          .hasMessageStartingWith(
              "Recording needs a real credential in the environment: one or more of PARTNERAPI_DIALOG360_API_KEY");
      try (Recorder recorder =
          service
              .recorder()
              .environment(Map.of("PARTNERAPI_DIALOG360_API_KEY", PlayedService.KEY))
              .start()) {
        assertThatThrownBy(() -> recorder.play(balance, Clients.named("native")))
            .hasMessage(
                "getBalance needs PARTNERAPI_TEXT_TOKEN in the environment. Nothing was called");
        recorder.play(CallPlan.readOnly(), Clients.named("native"));
        assertThat(recorder.finish().notRecorded())
            .contains("getBalance needs PARTNERAPI_TEXT_TOKEN in the environment");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      getProfle     | Cannot allow 'getProfle': the document has no operation 'getProfle'. Did you mean getProfile?
      uploadLogo    | Cannot allow uploadLogo: it sends image/png, which cannot be redacted. Write its fixture by hand
      """)
  void anOperationThatCannotBeAllowedIsNamed(String operation, String message) {
    try (PlayedService service = PlayedService.unchanged()) {
      assertThatThrownBy(() -> service.recorder().allow(List.of(operation)).start())
          .isInstanceOf(RecordingException.class)
          .hasMessage(message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      [{"keep": "getProfile /response/body/json/logins", "reason": "x"}]  | : rule 1 (keep getProfile /response/body/json/logins) matches nothing that was recorded. Correct its pointer, or remove it
      [{"replace": "getBilling /request/target/x", "reason": "x"}]        | : rule 1 (replace getBilling /request/target/x) matches nothing that was recorded. Correct its pointer, or remove it
      [{"keep": "getProfle /response", "reason": "x"}]                    | : rule 1: the document has no operation 'getProfle'. Did you mean getProfile?
      [{"keep": "getProfile /response"}]                                  | : rule 1 has another form: a rule is {"keep": "<operation> <pointer>", "reason": "..."}, or the same with "replace"
      [{"keep": "getProfile response", "reason": "x"}]                    | : rule 1 has another form: a rule is {"keep": "<operation> <pointer>", "reason": "..."}, or the same with "replace"
      {}                                                                  | ' is no array of rules: a rule is {"keep": "<operation> <pointer>", "reason": "..."}, or the same with "replace"'
      [                                                                   | ' is no valid JSON at line 1, column 2. Correct it there'
      """)
  void aRuleThatCannotBeUsedIsNamed(String rules, String problem) throws IOException {
    Path file = Files.writeString(folder.resolve("rules.json"), rules);

    assertThatThrownBy(() -> recordWithRules(file))
        .isInstanceOf(RecordingException.class)
        .hasMessage(file + problem);
  }

  @Test
  void aMissingFileOfRulesIsNamed() {
    assertThatThrownBy(() -> recordWithRules(folder.resolve("none.json")))
        .hasMessage(
            folder.resolve("none.json") + " cannot be read. Check its name and its permissions");
  }

  private static void recordWithRules(Path rules) {
    try (PlayedService service = PlayedService.unchanged();
        Recorder recorder = service.recorder().redaction(rules).start()) {
      recorder.play(CallPlan.readOnly(), Clients.named("native"));
      recorder.finish();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      [{"operation": "getProfle"}]                                     | : call 1: the document has no operation 'getProfle'. Did you mean getProfile?
      [{"operation": "getProfile", "casee": "a"}]                      | ': call 1 has another form: a call is {"operation": "...", "case": "...", "arguments": {...}}, the last two optional; a case is lower case words with dashes'
      [{"operation": "getProfile", "case": "A b"}]                     | ': call 1 has another form: a call is {"operation": "...", "case": "...", "arguments": {...}}, the last two optional; a case is lower case words with dashes'
      []                                                               | ' is no array of calls: a call is {"operation": "...", "case": "...", "arguments": {...}}, the last two optional'
      """)
  void aPlanThatCannotBeReadIsNamed(String calls, String problem) throws IOException {
    Path file = Files.writeString(folder.resolve("calls.json"), calls);

    assertThatThrownBy(() -> CallPlan.read(file))
        .isInstanceOf(RecordingException.class)
        .hasMessage(file + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      [{"operation": "getLeadDetails", "arguments": {"lead": "1"}}]                                          | getLeadDetails could not be called: /call/arguments: getLeadDetails takes no [lead]. Nothing was written
      [{"operation": "getLeadDetails"}]                                                                      | getLeadDetails could not be called: lead_id: a value is required, but it is null or was not set. Nothing was written
      [{"operation": "getLeadDetails", "arguments": {"lead_id": {"from": "getLeads", "at": "/nothing"}}}]    | getLeadDetails was not called: getLeads gave no /nothing for lead_id
      """)
  void argumentsThatDoNotFitAreNamed(String calls, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("calls.json"), calls);
    try (PlayedService service = PlayedService.unchanged();
        Recorder recorder = service.recorder().start()) {
      assertThatThrownBy(() -> recorder.play(CallPlan.read(file), Clients.named("native")))
          .isInstanceOf(RecordingException.class)
          .hasMessage(message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      http://api.example.com   | PARTNERAPI_TEXT_BASE_URL cannot be used: baseUrl: an absolute https URL is required (http is allowed for the loopback interface, and for hosts that plainHttp(...) names)
      api.example.com          | PARTNERAPI_TEXT_BASE_URL cannot be used: baseUrl: an absolute https URL is required (http is allowed for the loopback interface, and for hosts that plainHttp(...) names)
      https://a b              | PARTNERAPI_TEXT_BASE_URL is no URL. Give one such as https://api.example.com
      """)
  void anAddressThatCannotBeUsedIsNamed(String address, String message) {
    Map<String, String> environment =
        Map.of("PARTNERAPI_TEXT_TOKEN", PlayedService.TOKEN, "PARTNERAPI_TEXT_BASE_URL", address);

    assertThatThrownBy(() -> Recorder.builder().environment(environment).start())
        .isInstanceOf(RecordingException.class)
        .hasMessage(message);
  }

  @Test
  void theEnvironmentSaysWhereTheServiceIs() {
    try (PlayedService service = PlayedService.unchanged();
        Recorder recorder =
            Recorder.builder()
                .environment(
                    Map.of(
                        "PARTNERAPI_TEXT_TOKEN",
                        PlayedService.TOKEN,
                        "PARTNERAPI_TEXT_BASE_URL",
                        service.sandbox().baseUrl() + "/"))
                .start()) {
      Wire.get(recorder.baseUrl() + "/v2/partners/status");

      assertThat(service.sandbox().received("getStatus")).hasSize(1);
    }
  }

  @Test
  void nothingIsOverwrittenAndNothingIsHalfWritten() throws IOException {
    Path target = Files.createDirectory(folder.resolve("old"));
    Path mine = Files.writeString(target.resolve("mine.txt"), "mine");
    Path blocked = Files.writeString(folder.resolve("file"), "no folder").resolve("below");
    try (PlayedService service = PlayedService.unchanged();
        Recorder recorder = service.recorder().start()) {
      assertThatThrownBy(recorder::finish)
          .hasMessage("Nothing was recorded. Call the service through the recorder");
      recorder.play(CallPlan.readOnly(), Clients.named("native"));
      Recording recording = recorder.finish();

      assertThatThrownBy(() -> recording.write(target))
          .hasMessage(target + " is not empty. Name a new folder, so that nothing is overwritten");
      assertThatThrownBy(() -> recording.write(blocked))
          .hasMessageStartingWith(blocked + " cannot be written")
          .hasMessageEndingWith("Nothing was written");
      assertThat(folder)
          .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
      assertThat(mine).hasContent("mine");
    }
  }

  @Timeout(60)
  @ParameterizedTest
  @EnumSource(names = {"STALLED", "STALLED_BODY"})
  void aServiceThatStallsIsNotWaitedFor(SandboxFault fault) {
    try (PlayedService service = PlayedService.unchanged();
        Recorder recorder = service.recorder().timeout(Duration.ofSeconds(3)).start()) {
      service.sandbox().fail("getBalance", fault);
      Wire.get(recorder.baseUrl() + "/v2/partners/status");
      Wire.get(recorder.baseUrl() + "/v2/partners/balance");

      assertThat(recorder.finish().notRecorded())
          .containsExactly("getBalance: the service could not be reached (HttpTimeoutException)");
    }
  }

  @Test
  void aServiceThatCannotBeReachedIsNamed() {
    CallPlan balance =
        new CallPlan(
            List.of(new PlannedCall("getBalance", "recorded", Map.of(), false)), List.of());
    PlayedService stopped = PlayedService.unchanged();
    stopped.close();
    try (Recorder recorder = stopped.recorder().start()) {
      assertThatThrownBy(() -> recorder.play(balance, Clients.named("native")))
          .isInstanceOf(RecordingException.class)
          .hasMessage(
              "getBalance: the service could not be reached (ConnectException). Nothing was written");
      Wire.get(recorder.baseUrl() + "/v2/partners/status");
      assertThatThrownBy(recorder::finish)
          .hasMessage(
              "Nothing was recorded: getBalance: the service could not be reached (ConnectException); "
                  + "getStatus: the service could not be reached (ConnectException)");
    }
  }
}
