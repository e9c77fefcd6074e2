package io.github.partnerapi.verification.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.fixture.Fixture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(ContractRun.LOCK)
class IndependentJudgeTest {
  /** Where the second judge is wrong, by a part of its message. */
  private static final Map<String, String> MISTAKES =
      Map.of(
          "No API path found that matches request",
              "It decodes the path before it splits it, so that an encoded slash makes another path.",
          "String \"\" is too short",
              "It trims the fields of a form, so that a value of blanks arrives empty.");

  @Test
  void bothJudgesAgreeOnEveryExchangeExceptForTheKnownMistakes() {
    List<ContractRun.Opinions> opinions = ContractRun.get().opinions();

    assertThat(opinions).hasSameSizeAs(ContractRun.get().exchanges());
    assertThat(
            opinions.stream()
                .filter(each -> !each.agree() && mistake(each).isEmpty())
                .map(IndependentJudgeTest::line))
        .isEmpty();
  }

  @Test
  void everyKnownMistakeIsStillMade() {
    Set<String> made =
        ContractRun.get().opinions().stream()
            .filter(each -> !each.agree())
            .map(IndependentJudgeTest::mistake)
            .collect(Collectors.toSet());

    assertThat(made).isEqualTo(MISTAKES.keySet());
  }

  @Test
  void bothObjectToWhatTheFixturesAnnounceAsOutsideTheDocument() {
    Set<String> objected =
        ContractRun.get().opinions().stream()
            .filter(each -> each.agree() && !each.first().isEmpty())
            .map(each -> each.exchange().fixture().id())
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> announced =
        ContractRun.get().opinions().stream()
            .map(each -> each.exchange().fixture())
            .filter(fixture -> !fixture.deviations().isEmpty())
            .map(Fixture::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(objected)
        .isSubsetOf(announced)
        .contains(
            "createLicense [400] client-email", "getSolutionLicenses [200] unknown-enum-values");
  }

  private static String mistake(ContractRun.Opinions opinions) {
    return MISTAKES.keySet().stream()
        .filter(part -> opinions.second().toString().contains(part))
        .findFirst()
        .orElse("");
  }

  private static String line(ContractRun.Opinions opinions) {
    Exchange exchange = opinions.exchange();
    return exchange.fixture().id()
        + " ("
        + exchange.client()
        + ") first "
        + opinions.first()
        + " second "
        + opinions.second();
  }
}
