package io.github.partnerapi.call;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The threads of asynchronous calls: the caller's executor, or virtual threads where the JVM has
 * them (Java 21), or at most {@value #MOST_THREADS} daemon threads with at most {@value
 * #MOST_WAITING} calls waiting for one. Our own are made with the first call and end with the
 * client.
 */
public final class CallThreads implements AutoCloseable {
  static final int MOST_THREADS = 64;
  static final int MOST_WAITING = 10_000;

  private final @Nullable Executor callers;
  private final UnaryOperator<Runnable> context;
  private @Nullable ExecutorService own;
  private boolean closed;

  /**
   * Describes the threads.
   *
   * @param callers the caller's executor, which is not closed; null for our own
   * @param context takes what belongs to the calling thread along: called there with the task,
   *     returns the task to run
   */
  public CallThreads(@Nullable Executor callers, UnaryOperator<Runnable> context) {
    this.callers = callers;
    this.context = context;
  }

  /** Runs a task; throws a {@link RejectedExecutionException} when there is no room. */
  void run(Runnable task) {
    Executor threads = callers != null ? callers : own();
    threads.execute(context.apply(task));
  }

  private synchronized ExecutorService own() {
    if (closed) {
      throw new IllegalStateException("the client is closed");
    }
    if (own == null) {
      own = virtual();
      if (own == null) {
        own = bounded();
      }
    }
    return own;
  }

  private static @Nullable ExecutorService virtual() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException beforeJava21) {
      return null;
    } catch (InvocationTargetException stillAPreview) {
      return null;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ExecutorService bounded() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            MOST_THREADS,
            MOST_THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            task -> {
              Thread thread = new Thread(task, "partner-api-async");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (own != null) {
      own.shutdownNow().forEach(CallThreads::give);
    }
  }

  /** What waits for a thread that will not come ends at once. */
  private static void give(Runnable task) {
    task.run();
  }
}
