package io.github.partnerapi.feign.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of one client: one that watches the time, and those that wait for what can't be told
 * to stop.
 */
final class Threads implements AutoCloseable {
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, daemons("partner-api-feign-deadline"));
  private final ThreadPoolExecutor waiting =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          5,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          daemons("partner-api-feign-waiting"));

  Threads() {
    timer.setRemoveOnCancelPolicy(true);
  }

  ScheduledThreadPoolExecutor timer() {
    return timer;
  }

  ExecutorService waiting() {
    return waiting;
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public void close() {
    timer.shutdownNow();
    waiting.shutdownNow();
  }
}
