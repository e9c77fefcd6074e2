package io.github.partnerapi.feign.internal;

import feign.Request;
import io.github.partnerapi.transport.Deadline;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Tells a Feign client the time that is left: exactly, when it is ours; as the time between two
 * packets, when it is another. Redirects are off.
 */
final class DeadlineOptions extends Request.Options {
  private final Deadline deadline;

  DeadlineOptions(Duration connectTimeout, Deadline deadline) {
    super(
        Math.min(connectTimeout.toMillis(), millis(deadline)),
        TimeUnit.MILLISECONDS,
        millis(deadline),
        TimeUnit.MILLISECONDS,
        false);
    this.deadline = deadline;
  }

  Deadline deadline() {
    return deadline;
  }

  private static long millis(Deadline deadline) {
    // Rounded up: a socket that gave up before the deadline would look like a lost connection.
    return Math.max(0, TimeUnit.NANOSECONDS.toMillis(deadline.remainingNanos())) + 1;
  }
}
