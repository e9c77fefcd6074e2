package io.github.partnerapi.feign.internal;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Ends an exchange when its time is over, or its client is closed, unless it has ended before. */
final class TimedAbort {
  private final Runnable abort;
  private final Progress progress;
  private final Set<TimedAbort> underWay;
  private final Threads threads;
  private Future<?> waiting;

  /** What is tried before the exchange is ended at its time; tells whether it goes on. */
  private volatile BooleanSupplier before = () -> false;

  /**
   * Starts the time.
   *
   * @param abort ends the exchange, whatever it is doing
   * @param threads watch the time, and do what is done before the end
   * @param underWay the exchanges of the client, of which this is one until its end
   */
  TimedAbort(Runnable abort, Progress progress, Threads threads, Set<TimedAbort> underWay) {
    this.abort = abort;
    this.progress = progress;
    this.underWay = underWay;
    this.threads = threads;
    waiting = schedule(progress.remainingNanos());
    underWay.add(this);
  }

  private Future<?> schedule(long nanos) {
    return threads.timer().schedule(this::timeIsOver, nanos, TimeUnit.NANOSECONDS);
  }

  private void timeIsOver() {
    progress.late();
    BooleanSupplier trying = before;
    before = () -> false;
    threads
        .waiting()
        .execute(
            () -> {
              if (!trying.getAsBoolean()) {
                abort.run();
              }
            });
  }

  /** Sets what is tried at the end of the time; it has a moment until the exchange is ended. */
  void before(BooleanSupplier trying) {
    before = trying;
  }

  /** Gives a moment more. For what is tried at the end of the time. */
  void aMomentMore(Duration time) {
    if (!threads.timer().isShutdown()) {
      waiting = schedule(time.toNanos());
    }
  }

  /** Shortens the time. For the thread of the exchange. */
  void atLatestIn(Duration time) {
    waiting.cancel(false);
    if (!threads.timer().isShutdown()) {
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
