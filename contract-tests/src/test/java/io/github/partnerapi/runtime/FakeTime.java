package io.github.partnerapi.runtime;

import io.github.partnerapi.call.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

/** Time that passes only while a client waits between two attempts, and a record of these waits. */
final class FakeTime {
  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  Timing timing(DoubleSupplier random) {
    return new Timing(
        Clock.fixed(NOW, ZoneOffset.UTC),
        nanos::get,
        pause -> {
          pauses.add(pause);
          nanos.addAndGet(pause.toNanos());
        },
        random);
  }

  Timing timing() {
    return timing(() -> 0.5);
  }

  List<Duration> pauses() {
    return pauses;
  }
}
