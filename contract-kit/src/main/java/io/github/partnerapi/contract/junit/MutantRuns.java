package io.github.partnerapi.contract.junit;

import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.mutation.AnswerLog;
import io.github.partnerapi.contract.mutation.Behaviour;
import io.github.partnerapi.contract.mutation.Fate;
import io.github.partnerapi.contract.mutation.Mutant;
import io.github.partnerapi.contract.mutation.MutantFilter;
import io.github.partnerapi.contract.mutation.MutantResult;
import io.github.partnerapi.contract.mutation.Mutants;
import io.github.partnerapi.contract.mutation.MutationReport;
import io.github.partnerapi.contract.mutation.ReadMembers;
import io.github.partnerapi.contract.sandbox.AnswerFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Runs the tests of a class once for each mutant of what they are answered. */
final class MutantRuns implements AutoCloseable {
  private static final System.Logger LOGGER =
      System.getLogger("io.github.partnerapi.contract.mutation");
  private static final int PROGRESS_EVERY = 25;

  private final Fixtures fixtures;
  private final MutationSettings settings;
  private final Consumer<AnswerFilter> next;
  private final BooleanSupplier interrupted;
  private final TestRuns runs = new TestRuns();
  private final long began = System.nanoTime();

  /**
   * Prepares runs.
   *
   * @param next takes what the next test is answered through
   * @param interrupted says whether somebody wants the runs to end
   */
  MutantRuns(
      Fixtures fixtures,
      MutationSettings settings,
      Consumer<AnswerFilter> next,
      BooleanSupplier interrupted) {
    this.interrupted = interrupted;
    this.fixtures = fixtures;
    this.settings = settings;
    this.next = next;
  }

  @Override
  public void close() {
    runs.close();
  }

  /** A mutant with the tests that are answered what it changes. */
  private record Planned(Mutant mutant, List<String> tests) {}

  /**
   * Runs them.
   *
   * @param title names the class
   * @param tests the names of the tests by JUnit's unique ids
   */
  MutationReport run(String title, Map<String, String> tests, ReadMembers read) {
    Map<String, AnswerLog> logs = new LinkedHashMap<>();
    List<String> leftOut = new ArrayList<>();
    tests.forEach(
        (id, name) -> {
          AnswerLog log = new AnswerLog();
          next.accept(log);
          if (runs.run(id) == TestRuns.Outcome.PASSED) {
            logs.put(id, log);
          } else {
            leftOut.add(name + ": fails by itself without any change");
          }
        });
    List<Planned> planned = planned(logs);
    Set<String> slowOnPurpose = Mutants.slowOnPurpose(logs.values());
    LOGGER.log(
        System.Logger.Level.INFO,
        title + ": " + planned.size() + " mutants for " + logs.size() + " tests");
    List<MutantResult> results = new ArrayList<>();
    boolean complete = true;
    for (Planned each : planned) {
      if (isOver()) {
        complete = false;
        results.add(new MutantResult(each.mutant(), Fate.NOT_RUN, List.of()));
      } else if (each.mutant().behaviour() == Behaviour.SLOW
          && slowOnPurpose.contains(each.mutant().operation())) {
        results.add(
            new MutantResult(each.mutant(), Fate.NOTICED, List.of("a test that plans slowness")));
      } else {
        judged(each, tests, read).ifPresent(results::add);
      }
      if (results.size() % PROGRESS_EVERY == 0) {
        LOGGER.log(
            System.Logger.Level.INFO,
            title + ": " + results.size() + " of " + planned.size() + " mutants");
      }
    }
    return new MutationReport(title, results, leftOut, complete);
  }

  private boolean isOver() {
    return interrupted.getAsBoolean()
        || Thread.currentThread().isInterrupted()
        || System.nanoTime() - began > settings.within().toNanos();
  }

  private List<Planned> planned(Map<String, AnswerLog> logs) {
    Mutants mutants = new Mutants(fixtures, settings.slow());
    Map<String, Planned> planned = new LinkedHashMap<>();
    logs.forEach(
        (test, log) ->
            mutants
                .of(log)
                .forEach(
                    (id, mutant) ->
                        planned
                            .computeIfAbsent(id, absent -> new Planned(mutant, new ArrayList<>()))
                            .tests()
                            .add(test)));
    return planned.values().stream()
        .sorted(Comparator.comparing(each -> each.mutant().behaviour()))
        .toList();
  }

  /** Runs the tests until one fails; gives nothing when none is answered by the mutant. */
  private Optional<MutantResult> judged(
      Planned planned, Map<String, String> names, ReadMembers read) {
    List<String> passed = new ArrayList<>();
    for (String test : planned.tests()) {
      MutantFilter filter = new MutantFilter(planned.mutant(), fixtures, settings.slow());
      next.accept(filter);
      TestRuns.Outcome outcome = runs.run(test);
      String name = names.getOrDefault(test, test);
      if (filter.isApplied()) {
        if (outcome == TestRuns.Outcome.FAILED) {
          return Optional.of(new MutantResult(planned.mutant(), Fate.NOTICED, List.of(name)));
        }
        passed.add(name);
      }
    }
    if (passed.isEmpty()) {
      return Optional.empty();
    }
    Fate fate =
        planned.mutant().member().isEmpty() || read.has(planned.mutant().member())
            ? Fate.UNNOTICED
            : Fate.NOT_READ;
    return Optional.of(new MutantResult(planned.mutant(), fate, passed));
  }
}
