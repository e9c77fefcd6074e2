package io.github.partnerapi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every fixture through both clients and judges each promise on its own. */
class ContractTest {
  private static final Map<Check, Integer> RAN = new EnumMap<>(Check.class);

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void theFixtureIsValidAgainstTheDocument(Verdict verdict) {
    confirm(verdict);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void theRequestSentIsValidAgainstTheDocument(Verdict verdict) {
    confirm(verdict);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void theRequestSentIsTheRecordedOne(Verdict verdict) {
    confirm(verdict);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void bothClientsSendTheSame(Verdict verdict) {
    confirm(verdict);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void theResponseLosesNothingInTheClient(Verdict verdict) {
    confirm(verdict);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void theErrorHasTheDocumentedType(Verdict verdict) {
    confirm(verdict);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void theRightServerIsAskedExactlyOnce(Verdict verdict) {
    confirm(verdict);
  }

  /** A run that left out a fixture, a client or a check must not look like a green one. */
  @AfterAll
  static void everyFixtureWasJudgedForEveryClient() {
    int fixtures = ContractRun.get().played().size();
    int exchanges = fixtures * Clients.values().length;
    assertThat(ContractRun.get().fixtures().all()).as("recorded fixtures").isNotEmpty();
    assertThat(ran(Check.FIXTURE_VALID)).as(Check.FIXTURE_VALID.sentence()).isEqualTo(fixtures);
    assertThat(ran(Check.CLIENTS_AGREE)).as(Check.CLIENTS_AGREE.sentence()).isEqualTo(fixtures);
    assertThat(ran(Check.REQUEST_VALID)).as(Check.REQUEST_VALID.sentence()).isEqualTo(exchanges);
    assertThat(ran(Check.REQUEST_AS_RECORDED)).as(Check.REQUEST_AS_RECORDED.sentence()).isEqualTo(exchanges);
    assertThat(ran(Check.RESPONSE_KEPT_WHOLE) + ran(Check.ERROR_TYPED)).as("the caller's view").isEqualTo(exchanges);
    assertThat(ran(Check.ASKED_ONCE)).as(Check.ASKED_ONCE.sentence()).isEqualTo(exchanges);
  }

  private static int ran(Check check) {
    return RAN.getOrDefault(check, 0);
  }

  private static void confirm(Verdict verdict) {
    RAN.merge(verdict.check(), 1, Integer::sum);
    assertThat(verdict.passed()).as(verdict.message()).isTrue();
  }

  static Stream<Named<Verdict>> theFixtureIsValidAgainstTheDocument() {
    return verdicts(Check.FIXTURE_VALID);
  }

  static Stream<Named<Verdict>> theRequestSentIsValidAgainstTheDocument() {
    return verdicts(Check.REQUEST_VALID);
  }

  static Stream<Named<Verdict>> theRequestSentIsTheRecordedOne() {
    return verdicts(Check.REQUEST_AS_RECORDED);
  }

  static Stream<Named<Verdict>> bothClientsSendTheSame() {
    return verdicts(Check.CLIENTS_AGREE);
  }

  static Stream<Named<Verdict>> theResponseLosesNothingInTheClient() {
    return verdicts(Check.RESPONSE_KEPT_WHOLE);
  }

  static Stream<Named<Verdict>> theErrorHasTheDocumentedType() {
    return verdicts(Check.ERROR_TYPED);
  }

  static Stream<Named<Verdict>> theRightServerIsAskedExactlyOnce() {
    return verdicts(Check.ASKED_ONCE);
  }

  private static Stream<Named<Verdict>> verdicts(Check check) {
    return ContractRun.get().verdicts(check).stream().map(verdict -> named(verdict.name(), verdict));
  }
}
