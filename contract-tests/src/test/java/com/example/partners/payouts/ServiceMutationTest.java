package com.example.partners.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.contract.junit.MutationRun;
import io.github.partnerapi.contract.junit.MutationSettings;
import io.github.partnerapi.contract.mutation.Behaviour;
import io.github.partnerapi.contract.mutation.Fate;
import io.github.partnerapi.contract.mutation.MutantResult;
import io.github.partnerapi.contract.mutation.MutationReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How good tests are, as a user of the kit asks it. */
class ServiceMutationTest {
  @TempDir static Path folder;
  private static MutationReport careful;
  private static MutationReport careless;

  @BeforeAll
  static void run() {
    careful = MutationRun.of(Careful.class).with(settings("careful")).run();
    careless = MutationRun.of(Careless.class).with(settings("careless")).run();
  }

  private static MutationSettings settings(String name) {
    // A busy machine tries them all, too.
    return MutationSettings.create().into(folder.resolve(name)).within(Duration.ofMinutes(10));
  }

  @Test
  void carefulTestsNoticeNearlyAllAndCarelessOnesLittle() {
    assertThat(careful.score()).isGreaterThanOrEqualTo(90);
    assertThat(careless.score()).isLessThan(careful.score() - 30);
    assertThat(careful.complete()).isTrue();
  }

  @Test
  void whatNoTestNoticedIsSaidInWords() {
    assertThat(careless.unnoticed())
        .contains(
            "requestWithdrawal: a withdrawal whose amount is a cent (0.01) more: no test failed");
  }

  @Test
  void whatTheProgramDoesNotReadIsNotHeldAgainstIt() {
    assertThat(careful.results())
        .filteredOn(result -> result.fate() == Fate.NOT_READ)
        .extracting(result -> result.mutant().pointer())
        .contains("/paypal", "/withdrawn")
        .doesNotContain("/available", "/amount");
  }

  @Test
  void everyKindOfBehaviourOfASingleAnswerIsTried() {
    assertThat(careful.results())
        .extracting(result -> result.mutant().behaviour())
        .contains(
            Behaviour.MONEY_CHANGED,
            Behaviour.NEW_VALUE,
            Behaviour.MEMBER_GONE,
            Behaviour.MEMBER_NULL,
            Behaviour.MEMBER_RETYPED,
            Behaviour.OTHER_STATUS,
            Behaviour.TRUNCATED,
            Behaviour.SLOW);
  }

  @Test
  void aTestThatPlansSlownessHasThoughtOfIt() {
    assertThat(careful.results())
        .filteredOn(ServiceMutationTest::isSlow)
        .allMatch(ServiceMutationTest::isNoticed);
    assertThat(careless.results())
        .filteredOn(ServiceMutationTest::isSlow)
        .noneMatch(ServiceMutationTest::isNoticed);
  }

  private static boolean isSlow(MutantResult result) {
    return result.mutant().behaviour() == Behaviour.SLOW;
  }

  private static boolean isNoticed(MutantResult result) {
    return result.fate() == Fate.NOTICED;
  }

  @Test
  void togetherTheyNoticeWhatEitherDoes() {
    assertThat(MutationReport.of(careless, careful).score()).isEqualTo(careful.score());
  }

  @Test
  void theReportIsWrittenAsPageAndAsJson() throws Exception {
    String json = Files.readString(folder.resolve("careless/report.json"));
    String page = Files.readString(folder.resolve("careless/report.html"));

    assertThat(MutationReport.fromJson(json)).isEqualTo(careless);
    assertThat(page)
        .contains("a withdrawal whose amount is a cent (0.01) more: no test failed")
        .doesNotContain("http:", "https:");
    try (var files = Files.list(folder.resolve("careless"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "report.json",
              "report.html",
              Careless.class.getName() + ".json",
              Careless.class.getName() + ".html");
    }
  }

  @Test
  void aBuildHoldsTheScore() {
    careful.requireAtLeast(90);
    assertThatThrownBy(() -> careless.requireAtLeast(90))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Careless notice " + careless.score() + " %")
        .hasMessageContaining("whose amount is a cent (0.01) more: no test failed");
  }

  @Test
  void anInterruptEndsTheRunAndLeavesAWholeReport() throws Exception {
    MutationReport report = MutationRun.of(Interrupted.class).with(settings("interrupted")).run();

    // JUnit's launcher clears the flag of the thread after each test.
    Thread.interrupted();
    assertThat(report.complete()).isFalse();
    assertThat(report.count(Fate.NOT_RUN)).isPositive();
    assertThat(Files.readString(folder.resolve("interrupted/report.json")))
        .isEqualTo(report.toJson());
  }

  @Test
  void aTestThatFailsAnywayIsNamed() {
    assertThatThrownBy(() -> MutationRun.of(Failing.class).with(settings("failing")).run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Tests fail without any change of an answer. Mend them first: ")
        .hasMessageContaining("theMoneyIsGone");
  }

  @Test
  void aClassWithoutASandboxIsNamed() {
    assertThatThrownBy(() -> MutationRun.of(Payouts.class).run())
        .hasMessageContaining("None of Payouts has a test with a SandboxExtension");
  }
}
