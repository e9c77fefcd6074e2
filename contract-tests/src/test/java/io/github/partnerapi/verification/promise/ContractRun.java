package io.github.partnerapi.verification.promise;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.judge.Check;
import io.github.partnerapi.contract.judge.Difference;
import io.github.partnerapi.contract.judge.Verdict;
import io.github.partnerapi.verification.derived.DerivedFixtures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * All fixtures, recorded and derived, played once through both clients, for every test that looks
 * at the result.
 */
public final class ContractRun {
  /** Held by whoever looks at the run, so that nobody waits for it while others could go on. */
  public static final String LOCK = "contract run";

  private final Fixtures fixtures = Fixtures.bundled();
  private final ApiDocument document = ApiDocument.bundled();
  private final List<Fixture> played = new ArrayList<>(fixtures.all());
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Opinions> opinions = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  private ContractRun() {
    played.addAll(DerivedFixtures.of(document, fixtures));
    OpenApiInteractionValidator second = IndependentJudge.validator();
    int half = played.size() / 2;
    ExecutorService sideBySide = Executors.newFixedThreadPool(2);
    try {
      List<Callable<FixtureRun>> halves =
          List.of(
              () -> new FixtureRun(document, second, played.subList(0, half)),
              () -> new FixtureRun(document, second, played.subList(half, played.size())));
      for (Future<FixtureRun> run : sideBySide.invokeAll(halves)) {
        exchanges.addAll(run.get().exchanges());
        opinions.addAll(run.get().opinions());
        verdicts.addAll(run.get().verdicts());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The fixtures were not played to the end", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The fixtures could not be played", e);
    } finally {
      sideBySide.shutdownNow();
    }
  }

  public static ContractRun get() {
    return Holder.RUN;
  }

  public ApiDocument document() {
    return document;
  }

  public Fixtures fixtures() {
    return fixtures;
  }

  /** The fixtures that were played: the recorded ones, then the derived ones. */
  public List<Fixture> played() {
    return played;
  }

  public List<Exchange> exchanges() {
    return exchanges;
  }

  /** What both judges say of each exchange. */
  public List<Opinions> opinions() {
    return opinions;
  }

  public List<Verdict> verdicts() {
    return verdicts;
  }

  public List<Verdict> verdicts(Check check) {
    return verdicts.stream().filter(verdict -> verdict.check() == check).toList();
  }

  /** The exchanges of which every verdict is passed. */
  public List<Exchange> passed() {
    Set<String> failed = new HashSet<>();
    verdicts.stream()
        .filter(verdict -> !verdict.passed())
        .forEach(verdict -> failed.add(verdict.fixture().id()));
    return exchanges.stream()
        .filter(exchange -> !failed.contains(exchange.fixture().id()))
        .toList();
  }

  /**
   * What both judges say of one exchange.
   *
   * @param exchange the exchange
   * @param first the differences of the kit's own judge
   * @param second the messages of the other one
   */
  public record Opinions(Exchange exchange, List<Difference> first, List<String> second) {
    public boolean agree() {
      return first.isEmpty() == second.isEmpty();
    }
  }

  private static final class Holder {
    private static final ContractRun RUN = new ContractRun();
  }
}
