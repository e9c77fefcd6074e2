package io.github.partnerapi.benchmarks.report;

import io.github.partnerapi.benchmarks.Workload;
import io.github.partnerapi.benchmarks.peer.Peers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Writes results as tables. What stands in an HTML comment tells the check of the build which of
 * the results a figure is.
 */
record Tables(Results results) {
  /** What a client of ours is held against: its floor, what the generator makes, and Retrofit. */
  private static final List<List<Peers>> RATIOS =
      List.of(
          List.of(Peers.NATIVE, Peers.JDK),
          List.of(Peers.NATIVE, Peers.STOCK_NATIVE),
          List.of(Peers.FEIGN, Peers.APACHE),
          List.of(Peers.FEIGN, Peers.STOCK_FEIGN),
          List.of(Peers.FEIGN, Peers.RETROFIT));

  /** One row for each peer that was measured so, one column for each workload. */
  String table(Metric metric, String threads) {
    List<Workload> workloads =
        Arrays.stream(Workload.values())
            .filter(workload -> results.find(workload.id(), Peers.JDK.id(), threads) != null)
            .toList();
    if (workloads.isEmpty()) {
      return "Not measured in this run.\n";
    }
    StringBuilder table = head("table " + metric.id() + " " + threads, workloads);
    for (Peers peer : Peers.values()) {
      StringJoiner row = new StringJoiner(" | ", "| " + peer.title() + " | ", " |\n");
      workloads.forEach(
          workload -> row.add(cell(metric, results.find(workload.id(), peer.id(), threads))));
      table.append(row);
    }
    return table.toString();
  }

  private static StringBuilder head(String comment, List<Workload> workloads) {
    StringBuilder head = new StringBuilder("<!-- " + comment + " -->\n|  |");
    workloads.forEach(workload -> head.append(" ").append(workload.title()).append(" |"));
    return head.append("\n|---|").append("--:|".repeat(workloads.size())).append("\n");
  }

  private static String cell(Metric metric, @Nullable Result result) {
    if (result == null) {
      return "-";
    }
    double[] sorted = metric.sorted(result);
    String middle = Metric.text(metric.value(result));
    return metric == Metric.BYTES || sorted.length == 1
        ? middle
        : middle
            + " ("
            + Metric.text(sorted[0])
            + " to "
            + Metric.text(sorted[sorted.length - 1])
            + ")";
  }

  /** Ours as a multiple of the other, for one thread. */
  String ratios(Metric metric) {
    List<Workload> workloads = List.of(Workload.values());
    StringBuilder table = head("ratios " + metric.id() + " 1", workloads);
    for (List<Peers> pair : RATIOS) {
      StringJoiner row =
          new StringJoiner(
              " | ", "| " + pair.get(0).title() + " / " + pair.get(1).title() + " | ", " |\n");
      for (Workload workload : workloads) {
        Double ours = results.value(metric, workload.id(), pair.get(0).id(), "1");
        Double other = results.value(metric, workload.id(), pair.get(1).id(), "1");
        row.add(
            ours == null || other == null ? "-" : String.format(Locale.ROOT, "%.2f", ours / other));
      }
      table.append(row);
    }
    return table.toString();
  }

  /** Where another client or a call by hand does better than ours, for one thread. */
  String losses(Metric metric) {
    StringBuilder lines = new StringBuilder();
    for (Peers ours : List.of(Peers.NATIVE, Peers.FEIGN)) {
      for (Workload workload : Workload.values()) {
        Result own = results.find(workload.id(), ours.id(), "1");
        Peers best = best(metric, workload);
        if (own == null || best == null || best == ours) {
          continue;
        }
        Result better = Objects.requireNonNull(results.find(workload.id(), best.id(), "1"));
        if (metric.value(own) > metric.value(better)) {
          lines.append("- ").append(workload.title()).append(": ").append(ours.title());
          lines.append(" ").append(figure(metric, own));
          lines.append(", ").append(best.title()).append(" ").append(figure(metric, better));
          lines.append(".\n");
        }
      }
    }
    return lines.length() == 0 ? "Nowhere.\n" : lines.toString();
  }

  private @Nullable Peers best(Metric metric, Workload workload) {
    Peers best = null;
    double least = Double.MAX_VALUE;
    for (Peers peer : Peers.values()) {
      // Two are no clients, and the others are what ours may be chosen instead of.
      if (peer == Peers.ECHO || peer == Peers.SOCKET) {
        continue;
      }
      Double value = results.value(metric, workload.id(), peer.id(), "1");
      if (value != null && value < least) {
        least = value;
        best = peer;
      }
    }
    return best;
  }

  private static String figure(Metric metric, Result result) {
    return Metric.text(metric.value(result))
        + " "
        + metric.unit()
        + "<!-- "
        + String.join(" ", metric.id(), result.workload(), result.peer(), result.threadsId())
        + " -->";
  }

  /** One figure within a sentence. */
  String figure(String metric, String workload, String peer, String threads) {
    Result found = results.find(workload, peer, threads);
    return found == null ? "(not measured)" : figure(Metric.of(metric), found);
  }
}
