package io.github.partnerapi.testing;

import io.github.partnerapi.call.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

/**
 * Time that passes only while a client waits between two attempts, or when a test says so, and a
 * record of these waits. The date in the clock stands still.
 *
 * <p>Safe for use by many threads.
 */
public final class FakeTime {
  /** What the clock shows. */
  public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  /** Starts at zero, with no wait recorded. */
  public FakeTime() {}

  /**
   * Returns this time for a builder's {@code timing(...)}.
   *
   * @return the time, with half of each longest pause as its jitter
   */
  public Timing timing() {
    return timing(() -> 0.5);
  }

  /**
   * Returns this time for a builder's {@code timing(...)}.
   *
   * @param random returns numbers from 0 (inclusive) to 1 (exclusive), for jitter
   * @return the time
   */
  public Timing timing(DoubleSupplier random) {
    return new Timing(Clock.fixed(NOW, ZoneOffset.UTC), nanos::get, this::pause, random);
  }

  private void pause(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pauses.add(time);
    pass(time);
  }

  /**
   * Lets time pass.
   *
   * @param time how much
   */
  public void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /**
   * Returns the waits so far.
   *
   * @return an unmodifiable copy in their order
   */
  public List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
