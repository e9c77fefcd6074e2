package io.github.partnerapi.verification.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.DocumentedParameter;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.fixture.Provenance;
import io.github.partnerapi.contract.judge.ContractJudge;
import io.github.partnerapi.contract.judge.Verdict;
import io.github.partnerapi.sandbox.recording.CallPlan;
import io.github.partnerapi.sandbox.recording.CallPlan.PlannedCall;
import io.github.partnerapi.sandbox.recording.Recorder;
import io.github.partnerapi.verification.client.Clients;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole path: a client calls through the recorder, the recording is written, and the fixtures
 * are played again.
 */
class RecordingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("io.github.partnerapi.verification.client.Clients#all")
  void whatIsRecordedCanBePlayedByBothClients(ContractClient.Factory client) {
    Path written = record(client, "new");

    Fixtures fixtures = Fixtures.in(written.resolve("fixtures"));
    assertThat(fixtures.all().stream().map(Fixture::operation))
        .containsExactlyInAnyOrderElementsOf(planned());
    assertThat(failed(fixtures)).isEmpty();
  }

  /**
   * Forms, JSON bodies, lists and filters: whatever a call consists of, its redacted form is what
   * both clients send for the redacted arguments.
   */
  @Test
  void everyKindOfCallCanBePlayedAgain() {
    List<Fixture> calls =
        Fixtures.bundled().all().stream()
            .filter(fixture -> !fixture.operation().equals("uploadLogo"))
            .toList();
    List<PlannedCall> plan =
        calls.stream()
            .map(
                fixture ->
                    new PlannedCall(
                        fixture.operation(), "recorded", fixture.call().arguments(), false))
            .toList();
    Path target = folder.resolve("new");
    try (PlayedService service = PlayedService.unchanged();
        Recorder recorder =
            service.recorder().allow(calls.stream().map(Fixture::operation).toList()).start()) {
      recorder.play(new CallPlan(plan, List.of()), Clients.named("native"));
      recorder.finish().write(target);
    }

    Fixtures fixtures = Fixtures.in(target.resolve("fixtures"));
    assertThat(fixtures.all().stream().map(Fixture::operation).distinct())
        .containsExactlyInAnyOrderElementsOf(
            calls.stream().map(Fixture::operation).distinct().toList());
    assertThat(failed(fixtures)).isEmpty();
  }

  @Test
  void bothClientsAndASecondRecordingGiveTheSameBytes() {
    Map<String, String> first = WrittenFiles.in(record(Clients.named("feign"), "feign"));

    assertThat(WrittenFiles.in(record(Clients.named("native"), "native"))).isEqualTo(first);
    assertThat(WrittenFiles.in(record(Clients.named("native"), "again"))).isEqualTo(first);
  }

  @Test
  void nothingIsRecordedUnlessItIsCalled() {
    Map<String, String> files = WrittenFiles.in(record(Clients.named("native"), "new"));

    assertThat(files.get("drift.md"))
        .contains(
            "Recorded: " + planned().size() + " fixtures of " + planned().size() + " operations.")
        .contains(" Drift: none.")
        .contains("- getPartnerBalance was not called: give its partner_id in a file of calls");
    assertThat(files.get("drift.json"))
        .contains("\"fixtures\": " + planned().size(), "\"drift\": []");
  }

  @Test
  void theFixtureNamesItsDayAndWhatWasReplaced() {
    record(Clients.named("native"), "new");
    Fixture profile = Fixtures.in(folder.resolve("new/fixtures")).find("getProfile", "recorded");

    assertThat(profile.provenance())
        .isEqualTo(
            new Provenance.Recorded(
                "2026-03-14",
                List.of(
                    "replaced the credential by the sandbox's",
                    "replaced a text, 5 times",
                    "replaced an e-mail address, 2 times",
                    "left out the headers content-length, matched-stub-id")));
  }

  /** Each operation that reads is called, or the plan says why not. */
  @Test
  void whatReadsIsPlannedOrLeftOutWithAReason() {
    List<String> named =
        Stream.concat(
                planned().stream(),
                CallPlan.readOnly().leftOut().stream().map(line -> line.split(" ", 2)[0]))
            .toList();

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            ApiDocument.bundled().operations().stream()
                .filter(operation -> Set.of("GET", "HEAD").contains(operation.method()))
                .filter(
                    operation ->
                        operation.parameters().stream().noneMatch(DocumentedParameter::sensitive))
                .map(DocumentedOperation::id)
                .toList());
  }

  private static List<String> planned() {
    return CallPlan.readOnly().calls().stream().map(PlannedCall::operation).toList();
  }

  private Path record(ContractClient.Factory client, String name) {
    Path target = folder.resolve(name);
    try (PlayedService service = PlayedService.unchanged();
        Recorder recorder = service.recorder().start()) {
      recorder.play(CallPlan.readOnly(), client);
      recorder.finish().write(target);
    }
    return target;
  }

  private static List<Verdict> failed(Fixtures fixtures) {
    List<Verdict> verdicts = new ArrayList<>();
    try (ContractJudge judge = new ContractJudge()) {
      for (Fixture fixture : fixtures.all()) {
        verdicts.addAll(judge.judge(fixture, Clients.all().toArray(ContractClient.Factory[]::new)));
      }
    }
    return verdicts.stream().filter(verdict -> !verdict.passed()).toList();
  }
}
