package io.github.partnerapi.transport;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The moment at which a call ends, whatever it is doing. Immutable. */
public final class Deadline {
  private final LongSupplier nanoTime;
  private final long end;
  private final @Nullable Cancellation cancellation;

  private Deadline(LongSupplier nanoTime, long end, @Nullable Cancellation cancellation) {
    this.nanoTime = nanoTime;
    this.end = end;
    this.cancellation = cancellation;
  }

  /**
   * Returns this deadline for a call that can be cancelled from another thread.
   *
   * @param cancellation ends the call, or null when nothing does
   * @return the deadline
   */
  public Deadline cancelledBy(@Nullable Cancellation cancellation) {
    return new Deadline(nanoTime, end, cancellation);
  }

  /**
   * Returns what ends the call from another thread, for a transport that does not end by an
   * interrupt of the calling thread.
   *
   * @return the cancellation, or null when the call can't be cancelled
   */
  public @Nullable Cancellation cancellation() {
    return cancellation;
  }

  /**
   * Starts the time of a call.
   *
   * @param time how long it may take
   * @param nanoTime a monotonic clock in nanoseconds
   * @return the deadline
   */
  public static Deadline after(Duration time, LongSupplier nanoTime) {
    return new Deadline(nanoTime, nanoTime.getAsLong() + time.toNanos(), null);
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
