package io.github.partnerapi.verification.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.judge.Check;
import io.github.partnerapi.contract.judge.Verdict;
import io.github.partnerapi.verification.client.Clients;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * One promise, judged for every fixture and client. In a report the class names the promise and the
 * test has the name of its verdict and nothing else: dynamic tests have no method whose name would
 * go in front. Each promise has a class of its own because reports take tests with the same class
 * and name for one.
 */
@ResourceLock(ContractRun.LOCK)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Promise {
  private final Check check;
  private int judged;

  Promise(Check check) {
    this.check = check;
  }

  @TestFactory
  Stream<DynamicTest> holds() {
    return ContractRun.get().verdicts(check).stream()
        .map(
            verdict ->
                dynamicTest(
                    verdict.name(),
                    URI.create("classpath:/fixtures/" + verdict.fixture().file()),
                    () -> confirm(verdict)));
  }

  private void confirm(Verdict verdict) {
    judged++;
    assertThat(verdict.passed()).as(verdict.message()).isTrue();
  }

  /** A run that left out a fixture or a client must not look like a green one. */
  @AfterAll
  void everyFixtureWasJudgedForEveryClient() {
    assertThat(ContractRun.get().fixtures().all()).as("recorded fixtures").isNotEmpty();
    assertThat(judged).as(check.sentence()).isEqualTo(expected(ContractRun.get().played()));
  }

  private int expected(List<Fixture> played) {
    int clients = Clients.values().length;
    return switch (check) {
      case FIXTURE_VALID, CLIENTS_AGREE -> played.size();
      case REQUEST_VALID, REQUEST_AS_RECORDED, ASKED_ONCE -> played.size() * clients;
      case RESPONSE_KEPT_WHOLE ->
          (int) played.stream().filter(fixture -> fixture.expect() == null).count() * clients;
      case ERROR_TYPED ->
          (int) played.stream().filter(fixture -> fixture.expect() != null).count() * clients;
    };
  }
}
