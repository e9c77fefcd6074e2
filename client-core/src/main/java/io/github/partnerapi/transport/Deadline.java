package io.github.partnerapi.transport;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The moment at which a call ends, whatever it is doing. Immutable. */
public final class Deadline {
  private final LongSupplier nanoTime;
  private final long end;

  private Deadline(LongSupplier nanoTime, long end) {
    this.nanoTime = nanoTime;
    this.end = end;
  }

  /**
   * Starts the time of a call.
   *
   * @param time how long it may take
   * @param nanoTime a monotonic clock in nanoseconds
   * @return the deadline
   */
  public static Deadline after(Duration time, LongSupplier nanoTime) {
    return new Deadline(nanoTime, nanoTime.getAsLong() + time.toNanos());
  }

  /**
   * Returns the time left.
   *
   * @return nanoseconds, zero or less when the deadline has passed
   */
  public long remainingNanos() {
    return end - nanoTime.getAsLong();
  }

  /**
   * Ends the call when the deadline has passed.
   *
   * @throws SocketTimeoutException when it has
   */
  public void check() throws SocketTimeoutException {
    if (remainingNanos() <= 0) {
      throw new SocketTimeoutException("the deadline of the call has passed");
    }
  }
}
