package io.github.partnerapi.benchmarks;

import io.github.partnerapi.benchmarks.peer.Peers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How much is measured.
 *
 * @param name what the results say about it
 * @param rounds how often every peer is measured, in turn with the others
 * @param warmups how many iterations are thrown away
 * @param iterations how many count
 * @param length how long each takes
 * @param workloads what is measured with one thread
 * @param crowded what is measured with many threads too
 */
record Plan(
    String name,
    int rounds,
    int warmups,
    int iterations,
    TimeValue length,
    List<Workload> workloads,
    List<Workload> crowded) {
  private static final List<Workload> ALL = List.of(Workload.values());
  private static final int FIRST_JDK_WITH_VIRTUAL_THREADS = 21;

  static Plan of(String name) {
    return switch (name) {
      case "full" ->
          new Plan(
              name, 3, 2, 3, TimeValue.seconds(1), ALL, List.of(Workload.OBJECT, Workload.LIST));
      // One of the three, for a machine that is idle for a quarter of an hour.
      case "round" ->
          new Plan(
              name, 1, 2, 3, TimeValue.seconds(1), ALL, List.of(Workload.OBJECT, Workload.LIST));
      case "quick" ->
          new Plan(name, 1, 1, 1, TimeValue.milliseconds(500), ALL, List.of(Workload.OBJECT));
      // Whether the command works; its figures say nothing.
      case "smoke" ->
          new Plan(name, 1, 1, 1, TimeValue.milliseconds(50), List.of(Workload.OBJECT), List.of());
      default ->
          throw new IllegalArgumentException("run: full, round, quick or smoke, not " + name);
    };
  }

  /** One measurement. */
  record Step(Peers peer, Workload workload, int threads, boolean virtual) {
    String threadsId() {
      return String.format(Locale.ROOT, virtual ? "%d-virtual" : "%d", threads);
    }
  }

  /**
   * The steps of a round: all peers of a workload after each other, so that they share its minute.
   */
  List<Step> steps() throws IOException, InterruptedException {
    List<Step> steps = new ArrayList<>();
    for (Workload workload : workloads) {
      List<Peers> able = able(workload);
      able.forEach(peer -> steps.add(new Step(peer, workload, 1, false)));
      if (crowded.contains(workload)) {
        able.forEach(peer -> steps.add(new Step(peer, workload, 16, false)));
      }
      if (workload == Workload.OBJECT
          && Runtime.version().feature() >= FIRST_JDK_WITH_VIRTUAL_THREADS) {
        able.forEach(peer -> steps.add(new Step(peer, workload, 200, true)));
      }
    }
    return steps;
  }

  /** Makes one call with each peer, which also shows that all read the same. */
  private static List<Peers> able(Workload workload) throws IOException, InterruptedException {
    List<Peers> able = new ArrayList<>();
    for (Peers peer : Peers.values()) {
      if (peer == Peers.ECHO && workload != Workload.OBJECT) {
        continue;
      }
      try (AnswerServer server = AnswerServer.start(workload.answers());
          var client = peer.open(server.url())) {
        if (workload.call(client) != null) {
          able.add(peer);
        }
      }
    }
    return able;
  }
}
