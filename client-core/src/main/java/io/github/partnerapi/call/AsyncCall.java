package io.github.partnerapi.call;

import io.github.partnerapi.transport.Cancellation;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call on a thread of its own. Whatever ends the future before the call has ended, such as {@link
 * #cancel} or {@code orTimeout}, ends the call too.
 */
final class AsyncCall<T> extends CompletableFuture<T> implements Runnable {
  private final Supplier<? extends T> call;
  private final Cancellation cancellation;
  private @Nullable Thread runner;
  private boolean over;

  AsyncCall(Supplier<? extends T> call, Cancellation cancellation) {
    this.call = call;
    this.cancellation = cancellation;
    CompletableFuture<T> unused = whenComplete((value, failure) -> stop());
  }

  @Override
  public void run() {
    synchronized (this) {
      if (isDone()) {
        return;
      }
      runner = Thread.currentThread();
    }
    T value = null;
    Throwable failure = null;
    try {
      value = call.get();
    } catch (Throwable e) {
      failure = e;
    }
    synchronized (this) {
      over = true;
      if (runner == null) {
        // The interrupt was meant for the call, and not for what the thread does next.
        Thread.interrupted();
      }
      runner = null;
    }
    if (failure != null) {
      completeExceptionally(failure);
    } else {
      complete(value);
    }
  }

  private void stop() {
    synchronized (this) {
      if (over) {
        return;
      }
      if (runner != null) {
        runner.interrupt();
        runner = null;
      }
    }
    cancellation.cancel();
  }

  /** Stages made from this one are plain ones: their end is not the end of the call. */
  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }
}
