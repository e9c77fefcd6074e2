package io.github.partnerapi.verification.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.judge.Verdict;
import io.github.partnerapi.verification.client.Clients;
import io.github.partnerapi.verification.coverage.Coverage;
import io.github.partnerapi.verification.coverage.Dimension;
import io.github.partnerapi.verification.promise.ContractRun;
import io.github.partnerapi.verification.promise.CoverageTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The numbers in the README are those of this run. */
class ContractNumbersTest {
  @Test
  void theReadmeHasTheNumbersOfThisRun() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));

    assertThat(readme).contains(fixtures(), coverage(), mutation(), agreement());
  }

  private static String fixtures() {
    ContractRun run = ContractRun.get();
    int recorded = run.fixtures().all().size();
    long passed = run.verdicts().stream().filter(Verdict::passed).count();
    return "| exchanges judged | "
        + number(run.exchanges().size())
        + ": "
        + recorded
        + " fixtures and "
        + (run.played().size() - recorded)
        + " derived from them, through "
        + Clients.values().length
        + " clients; "
        + number(passed)
        + " of "
        + number(run.verdicts().size())
        + " verdicts passed |";
  }

  private static String coverage() throws IOException {
    Coverage coverage = CoverageTest.coverage(ContractRun.get().passed());
    String dimensions =
        Arrays.stream(Dimension.values())
            .map(dimension -> dimension(coverage, dimension))
            .collect(Collectors.joining(", "));
    return "| covered by every client | " + dimensions + " |";
  }

  private static String dimension(Coverage coverage, Dimension dimension) {
    Coverage.Tally tally = coverage.tally(dimension);
    return dimension.title()
        + " "
        + tally.covered()
        + " of "
        + tally.total()
        + (tally.excluded() == 0 ? "" : " (" + tally.excluded() + " excluded)");
  }

  private static String mutation() {
    List<MutationRun.Result> results = MutationRun.results();
    long survived = of(results, MutationRun.Fate.SURVIVED);
    long rate = (results.size() - survived) * 1000 / results.size();
    return "| mutants | "
        + number(results.size())
        + ": "
        + number(of(results, MutationRun.Fate.KILLED))
        + " killed, "
        + number(of(results, MutationRun.Fate.TOLERATED))
        + " asserted as tolerated, "
        + survived
        + " survived: "
        + rate / 10
        + "."
        + rate % 10
        + " % |";
  }

  private static long of(List<MutationRun.Result> results, MutationRun.Fate fate) {
    return results.stream().filter(result -> result.fate() == fate).count();
  }

  private static String agreement() {
    List<ContractRun.Opinions> opinions = ContractRun.get().opinions();
    long agree = opinions.stream().filter(ContractRun.Opinions::agree).count();
    return "| agreement of the two judges | on "
        + number(agree)
        + " of "
        + number(opinions.size())
        + " exchanges; the other "
        + (opinions.size() - agree)
        + " are mistakes of the second one, each asserted |";
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
