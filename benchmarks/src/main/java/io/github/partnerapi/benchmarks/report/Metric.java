package io.github.partnerapi.benchmarks.report;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What the tables show of a result. */
enum Metric {
  /** Allocation. */
  BYTES("kB", round -> round.bytes() / 1000),
  /** The median time. */
  P50("µs", Round::p50),
  /** The slowest of a hundred. */
  P99("µs", Round::p99),
  /** How fast all threads are together. */
  THROUGHPUT("calls/s", Round::mean);

  private final String unit;

  @SuppressWarnings("ImmutableEnumChecker") // Accessors, which have no state.
  private final ToDoubleFunction<Round> of;

  Metric(String unit, ToDoubleFunction<Round> of) {
    this.unit = unit;
    this.of = of;
  }

  static Metric of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String unit() {
    return unit;
  }

  /** The middle of the rounds. */
  double value(Result result) {
    double[] sorted = sorted(result);
    return sorted[sorted.length / 2];
  }

  /** Smallest first. */
  double[] sorted(Result result) {
    return result.rounds().stream()
        .mapToDouble(
            round ->
                this == THROUGHPUT
                    ? result.threads() * 1_000_000 / round.mean()
                    : of.applyAsDouble(round))
        .sorted()
        .toArray();
  }

  /** Three digits are enough, and more are noise. */
  static String text(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
  }
}
