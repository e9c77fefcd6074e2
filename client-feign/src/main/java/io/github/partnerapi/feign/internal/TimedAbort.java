package io.github.partnerapi.feign.internal;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends an exchange when its time is over, unless it has ended before. */
final class TimedAbort {
  private final Future<?> waiting;
  private volatile boolean over;

  /**
   * Starts the time.
   *
   * @param abort ends the exchange, whatever it is doing
   */
  TimedAbort(Runnable abort, ScheduledExecutorService timer, Duration time) {
    waiting =
        timer.schedule(
            () -> {
              over = true;
              abort.run();
            },
            time.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  void cancel() {
    waiting.cancel(false);
  }

  /** Returns what a failure of the exchange means: that its time is over, or what it says. */
  IOException meaning(IOException failure) {
    if (!over || failure instanceof SocketTimeoutException || Failures.isNotSent(failure)) {
      return failure;
    }
    SocketTimeoutException timeout = new SocketTimeoutException("the time of the request is over");
    timeout.initCause(failure);
    return timeout;
  }
}
