package io.github.partnerapi.feign.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A long body on its way to a server that may refuse it before its end. A server that has answered
 * and reads no more would keep the thread that sends until the deadline; so another one waits for
 * the answer, and frees it.
 */
final class RefusableBody {
  /** What fits into the buffers between client and server keeps no thread. */
  static final int LONG_BYTES = 64 * 1024;

  /** A body that is still taken, however slowly, is sent to its end. */
  private static final long STUCK_MILLIS = 1000;

  private final WatchedSocket socket;
  private final WatchedSocket.Filling answer;
  private final CountDownLatch sent = new CountDownLatch(1);
  private final Future<?> waiting;

  /**
   * Starts to wait.
   *
   * @param answer waits for the first byte
   * @param threads where it does
   */
  RefusableBody(WatchedSocket socket, WatchedSocket.Filling answer, ExecutorService threads) {
    this.socket = socket;
    this.answer = answer;
    this.waiting = threads.submit(this::await);
  }

  private void await() {
    try {
      if (!answer.hasData()) {
        return;
      }
      long before = -1;
      while (before != socket.written()) {
        before = socket.written();
        if (sent.await(STUCK_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
      socket.getBaseSocket().shutdownOutput();
    } catch (IOException | InterruptedException over) {
      return;
    }
  }

  /** Waits for the first byte of the answer: two threads must not read one socket. */
  void close() throws InterruptedIOException {
    sent.countDown();
    try {
      waiting.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting for an answer failed", e.getCause());
    }
  }
}
