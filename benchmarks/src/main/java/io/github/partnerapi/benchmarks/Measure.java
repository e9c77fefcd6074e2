package io.github.partnerapi.benchmarks;

import io.github.partnerapi.benchmarks.peer.Peers;
import io.github.partnerapi.benchmarks.report.Machine;
import io.github.partnerapi.benchmarks.report.Result;
import io.github.partnerapi.benchmarks.report.Results;
import io.github.partnerapi.benchmarks.report.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Measures all peers in turn, round by round: what the machine does meanwhile meets all of them.
 * Every step is a JVM of its own.
 */
public final class Measure {
  private final Plan plan;
  private final Path log;
  private final Map<Plan.Step, List<Round>> rounds = new LinkedHashMap<>();

  private Measure(Plan plan, Path log) {
    this.plan = plan;
    this.log = log;
  }

  /**
   * Measures, and writes the results.
   *
   * @param arguments full, round, quick or smoke; the file of the results; the file for what JMH
   *     says
   * @throws IOException when a file can't be written, or a peer fails
   * @throws InterruptedException when it is told to end
   * @throws RunnerException when JMH fails
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    Plan plan = Plan.of(arguments[0]);
    Measure measure = new Measure(plan, Path.of(arguments[2]));
    Files.deleteIfExists(measure.log);
    List<Plan.Step> steps = plan.steps();
    for (int round = 1; round <= plan.rounds(); round++) {
      for (Plan.Step step : steps) {
        measure.run(step);
      }
    }
    Path target = Path.of(arguments[1]);
    Files.createDirectories(Objects.requireNonNull(target.toAbsolutePath().getParent()));
    measure.results().write(target);
    // Stock clients leave threads behind.
    System.exit(0);
  }

  private void run(Plan.Step step) throws RunnerException, IOException {
    Path output = Files.createTempFile("jmh", ".log");
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\bCallBenchmark\\.call$")
            .param("peer", step.peer().name())
            .param("workload", step.workload().name())
            .mode(Mode.SampleTime)
            .timeUnit(TimeUnit.MICROSECONDS)
            .threads(step.threads())
            .forks(1)
            .warmupIterations(plan.warmups())
            .warmupTime(plan.length())
            .measurementIterations(plan.iterations())
            .measurementTime(plan.length())
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.NORMAL)
            .output(output.toString())
            .jvmArgsAppend("-Xms1g", "-Xmx1g", "-Djmh.executor=" + executor(step));
    try {
      RunResult result = new Runner(options.build()).runSingle();
      Round round = round(result);
      rounds.computeIfAbsent(step, none -> new ArrayList<>()).add(round);
      System.out.printf(
          "%-12s %-12s %11s  %12.0f B  %10.1f µs%n",
          step.workload().id(), step.peer().id(), step.threadsId(), round.bytes(), round.p50());
    } finally {
      Files.write(
          log, Files.readAllBytes(output), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      Files.delete(output);
    }
  }

  private static String executor(Plan.Step step) {
    return step.virtual() ? "VIRTUAL" : "PLATFORM";
  }

  private static Round round(RunResult result) {
    Statistics times = result.getPrimaryResult().getStatistics();
    double bytes =
        Objects.requireNonNull(
                result.getSecondaryResults().get("gc.alloc.rate.norm"), "gc.alloc.rate.norm")
            .getScore();
    return new Round(
        bytes, times.getPercentile(50), times.getPercentile(99), times.getMean(), times.getN());
  }

  private static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (Peers peer : Peers.values()) {
      titles.put(peer.id(), peer.title());
    }
    for (Workload workload : Workload.values()) {
      titles.put(workload.id(), workload.title());
    }
    return titles;
  }

  private Results results() {
    List<Result> all = new ArrayList<>();
    rounds.forEach(
        (step, measured) ->
            all.add(
                new Result(
                    step.workload().id(),
                    step.peer().id(),
                    step.threadsId(),
                    step.threads(),
                    measured)));
    return new Results(
        plan.name(),
        LocalDate.now(ZoneOffset.UTC).toString(),
        Machine.present(),
        Versions.present(),
        titles(),
        all);
  }
}
