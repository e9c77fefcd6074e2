package io.github.partnerapi.call;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Time and chance, so that tests can give their own.
 *
 * @param clock the time of day, for dates in headers
 * @param nanoTime a monotonic clock in nanoseconds, for deadlines
 * @param sleeper waits between attempts
 * @param random returns numbers from 0 (inclusive) to 1 (exclusive), for jitter
 */
public record Timing(Clock clock, LongSupplier nanoTime, Sleeper sleeper, DoubleSupplier random) {
  /** Waits. */
  @FunctionalInterface
  public interface Sleeper {
    /**
     * Waits for a time.
     *
     * @param time how long
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    void sleep(Duration time) throws InterruptedException;
  }

  /** The machine's time and chance. */
  public static final Timing SYSTEM =
      new Timing(
          Clock.systemUTC(),
          System::nanoTime,
          time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()),
          () -> ThreadLocalRandom.current().nextDouble());
}
