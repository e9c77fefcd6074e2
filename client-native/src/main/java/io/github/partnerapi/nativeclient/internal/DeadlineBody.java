package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.transport.Deadline;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response as a stream that ends at the deadline of the call. The stream of {@link
 * java.net.http.HttpResponse.BodySubscribers#ofInputStream()} waits for a stalled server for ever.
 *
 * <p>One chunk is asked for at a time, so that a body larger than the memory can be streamed.
 */
final class DeadlineBody extends InputStream {
  private final Executor asking;
  private Deadline deadline;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Queue<ByteBuffer> chunks = new ArrayDeque<>();
  private Flow.@Nullable Subscription subscription;
  private @Nullable Throwable failure;
  private boolean complete;
  private boolean closed;

  private DeadlineBody(Deadline deadline, Executor asking) {
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
      // A server that drips is as late as one that stalls.
      if (!complete || !chunks.isEmpty()) {
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
    boolean asked = false;
    try {
      while (chunks.isEmpty() && !complete && failure == null && !closed) {
        if (!asked && subscription != null) {
          asked = true;
          Flow.Subscription next = subscription;
          asking.execute(() -> next.request(1));
        } else if (arrived.awaitNanos(deadline.remainingNanos()) <= 0) {
          throw new SocketTimeoutException("the body was not complete at the deadline of the call");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the body");
    }
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
  private void subscribed(Flow.Subscription to) {
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

  private void update(Runnable change) {
    lock.lock();
    try {
      change.run();
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Hands the chunks of one response over to its stream. */
  static final class Subscriber implements BodySubscriber<DeadlineBody> {
    private final DeadlineBody body;
    private final long length;
    private long seen;

    /**
     * Creates a subscriber.
     *
     * @param asking where the next chunk is asked for
     * @param length how long the body must be, or -1 when that is not known
     */
    Subscriber(Deadline deadline, Executor asking, long length) {
      this.body = new DeadlineBody(deadline, asking);
      this.length = length;
    }

    @Override
    public CompletionStage<DeadlineBody> getBody() {
      return CompletableFuture.completedFuture(body);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      body.subscribed(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> more) {
      for (ByteBuffer chunk : more) {
        seen += chunk.remaining();
      }
      body.update(() -> body.chunks.addAll(more));
    }

    @Override
    public void onError(Throwable failure) {
      body.update(() -> body.failure = failure);
    }

    @Override
    public void onComplete() {
      if (length >= 0 && seen != length) {
        onError(new EOFException("the body has another length than announced"));
      } else {
        body.update(() -> body.complete = true);
      }
    }
  }
}
