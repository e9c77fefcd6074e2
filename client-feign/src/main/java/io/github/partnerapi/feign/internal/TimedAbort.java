package io.github.partnerapi.feign.internal;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends an exchange when its time is over, or its client is closed, unless it has ended before. */
final class TimedAbort {
  private final Runnable abort;
  private final Progress progress;
  private final Set<TimedAbort> underWay;
  private final ScheduledExecutorService timer;
  private Future<?> waiting;

  /**
   * Starts the time.
   *
   * @param abort ends the exchange, whatever it is doing
   * @param underWay the exchanges of the client, of which this is one until its end
   */
  TimedAbort(
      Runnable abort, Progress progress, ScheduledExecutorService timer, Set<TimedAbort> underWay) {
    this.abort = abort;
    this.progress = progress;
    this.underWay = underWay;
    this.timer = timer;
    waiting = schedule(progress.remainingNanos());
    underWay.add(this);
  }

  private Future<?> schedule(long nanos) {
    return timer.schedule(
        () -> {
          progress.late();
          abort.run();
        },
        nanos,
        TimeUnit.NANOSECONDS);
  }

  /** Shortens the time. For the thread of the exchange. */
  void atLatestIn(Duration time) {
    waiting.cancel(false);
    if (!timer.isShutdown()) {
      waiting = schedule(Math.min(time.toNanos(), progress.remainingNanos()));
    }
  }

  void end() {
    underWay.remove(this);
    waiting.cancel(false);
  }

  /** Ends the exchange now. */
  void close() {
    progress.closed();
    abort.run();
  }

  Progress progress() {
    return progress;
  }
}
