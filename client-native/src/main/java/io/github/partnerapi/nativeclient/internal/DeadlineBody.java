package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.transport.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response as a stream that ends at the deadline of the call. The stream of {@link
 * java.net.http.HttpResponse.BodySubscribers#ofInputStream()} waits for a stalled server for ever.
 *
 * <p>A few chunks are asked for at a time, so that a body larger than the memory can be streamed,
 * and two threads need not wait for each other at each of them.
 */
final class DeadlineBody extends InputStream {
  /** What has arrived is a moment away. */
  private static final Duration ARRIVAL = Duration.ofSeconds(1);

  private static final long MOST_KEPT = 16 * 1024 * 1024;

  /** How many chunks, of 16 kB mostly, may wait for a reader. */
  private static final int AT_ONCE = 8;

  private final Executor asking;
  private Deadline deadline;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Queue<ByteBuffer> chunks = new ArrayDeque<>();
  private Flow.@Nullable Subscription subscription;
  private @Nullable Throwable failure;
  private int asked;
  private boolean complete;
  private boolean closed;
  private boolean waiting;

  /** Whether the deadline has passed and what has arrived is kept, up to a bound. */
  private boolean keeping;

  private long kept;
  private final CompletableFuture<Void> readingTime = new CompletableFuture<>();

  DeadlineBody(Deadline deadline, Executor asking) {
    this.deadline = deadline;
    this.asking = asking;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    lock.lock();
    try {
      ByteBuffer chunk = awaitChunk();
      if (chunk == null) {
        return -1;
      }
      int count = Math.min(length, chunk.remaining());
      chunk.get(target, offset, count);
      return count;
    } finally {
      lock.unlock();
    }
  }

  /** Returns a chunk with bytes left, or null at the end of the body. */
  private @Nullable ByteBuffer awaitChunk() throws IOException {
    while (true) {
      if (closed) {
        throw new IOException("the body is closed");
      }
      // A server that drips is as late as one that stalls; a reader may take his time.
      if (!keeping && !complete) {
        deadline.check();
      }
      ByteBuffer chunk = chunks.peek();
      if (chunk != null && chunk.hasRemaining()) {
        return chunk;
      }
      if (chunk != null) {
        chunks.remove();
      } else if (failure != null) {
        throw new IOException("the connection broke within the body", failure);
      } else if (complete) {
        return null;
      } else {
        await();
      }
    }
  }

  /**
   * Waits for the next chunk. A reader may come before the subscription does, so that asking for it
   * belongs into the loop.
   */
  private void await() throws IOException {
    try {
      waiting = true;
      while (chunks.isEmpty() && !complete && failure == null && !closed) {
        if (asked == 0 && subscription != null) {
          ask(subscription);
        } else if (arrived.awaitNanos(deadline.remainingNanos()) <= 0) {
          throw new SocketTimeoutException("the body was not complete at the deadline of the call");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the body");
    } finally {
      waiting = false;
    }
  }

  private void ask(Flow.Subscription next) {
    asked += AT_ONCE;
    asking.execute(() -> next.request(AT_ONCE));
  }

  /**
   * Lets a reader take his time: at the deadline the connection is given back, and what has arrived
   * is kept for him.
   *
   * @param released is told when that is so
   */
  // Nobody waits for what is done at the deadline, and it throws nothing.
  @SuppressWarnings("FutureReturnValueIgnored")
  void readSlowly(Runnable released) {
    readingTime
        .orTimeout(Math.max(1, deadline.remainingNanos()), TimeUnit.NANOSECONDS)
        .whenComplete(
            (closedInTime, late) -> {
              if (late != null) {
                keepWhatHasArrived(released);
              }
            });
  }

  private void keepWhatHasArrived(Runnable released) {
    Flow.Subscription next;
    lock.lock();
    try {
      keeping = !waiting && !complete && failure == null && !closed;
      deadline = keeping ? Deadline.after(ARRIVAL, System::nanoTime) : deadline;
      next = keeping ? subscription : null;
      if (next != null) {
        ask(next);
      }
    } finally {
      lock.unlock();
    }
    if (next != null) {
      CompletableFuture.delayedExecutor(ARRIVAL.toNanos(), TimeUnit.NANOSECONDS)
          .execute(() -> giveUp(released));
    } else {
      giveUp(released);
    }
  }

  private void giveUp(Runnable released) {
    Flow.Subscription cancelled;
    lock.lock();
    try {
      cancelled = complete || closed ? null : subscription;
      if (cancelled != null && failure == null) {
        failure = new SocketTimeoutException("the body was not complete at the deadline");
      }
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
    if (cancelled != null) {
      cancelled.cancel();
    }
    released.run();
  }

  /** Tells whether all of the body has come. */
  boolean isComplete() {
    lock.lock();
    try {
      return complete;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Reads a short rest, which is a moment away: a body that is closed before its end takes its
   * connection with it.
   */
  void readRest(int longest, Duration time) {
    lock.lock();
    try {
      if (closed || complete || deadline.remainingNanos() <= time.toNanos()) {
        return;
      }
      deadline = Deadline.after(time, System::nanoTime);
      int seen = 0;
      for (ByteBuffer chunk = awaitChunk(); chunk != null && seen <= longest; ) {
        seen += chunk.remaining();
        chunk.position(chunk.limit());
        chunk = awaitChunk();
      }
    } catch (IOException noRest) {
      return;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    readingTime.complete(null);
    Flow.Subscription cancelled;
    lock.lock();
    try {
      cancelled = complete || closed ? null : subscription;
      closed = true;
      chunks.clear();
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
    if (cancelled != null) {
      cancelled.cancel();
    }
  }

  /** The response may be handed over, read and even closed before its body is subscribed to. */
  void subscribed(Flow.Subscription to) {
    boolean late;
    lock.lock();
    try {
      subscription = to;
      late = closed;
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
    if (late) {
      to.cancel();
    }
  }

  void arrived(List<ByteBuffer> more) {
    update(
        () -> {
          chunks.addAll(more);
          asked--;
          if (keeping && subscription != null) {
            more.forEach(chunk -> kept += chunk.remaining());
            if (kept < MOST_KEPT && asked == 0) {
              ask(subscription);
            }
          }
        });
  }

  void failed(Throwable how) {
    update(() -> failure = how);
  }

  void completed() {
    update(() -> complete = true);
  }

  private void update(Runnable change) {
    lock.lock();
    try {
      change.run();
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
