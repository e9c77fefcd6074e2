package io.github.partnerapi.feign.internal;

import io.github.partnerapi.transport.NotSentException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * How far an exchange has come, which decides what a failure of it means. Set by the thread of the
 * exchange, and ended by any.
 */
final class Progress {
  private static final String ATTRIBUTE = "partner-api-progress";

  private final String target;
  private final long end;
  private volatile boolean sending;
  private volatile boolean late;
  private volatile boolean closed;

  /**
   * Starts the time of an exchange.
   *
   * @param target path and query of the request, which is sent in place of the one it has
   */
  Progress(String target, Duration time) {
    this.target = target;
    end = System.nanoTime() + time.toNanos();
  }

  /** Returns a context that carries the progress through the library. */
  HttpClientContext context() {
    HttpClientContext context = HttpClientContext.create();
    context.setAttribute(ATTRIBUTE, this);
    return context;
  }

  static Progress of(HttpContext context) {
    return (Progress) context.getAttribute(ATTRIBUTE);
  }

  String target() {
    return target;
  }

  long remainingNanos() {
    return end - System.nanoTime();
  }

  /** From here on the request may reach the service: connection, tunnel and TLS are there. */
  void sending() throws NotSentException {
    if (closed) {
      throw new NotSentException("the client was closed", null);
    }
    sending = true;
  }

  void late() {
    late = true;
  }

  void closed() {
    closed = true;
  }

  /** Returns what a failure means, which need not be what it says. */
  IOException meaning(Exception failure) {
    if (failure instanceof NotSentException notSent) {
      return notSent;
    }
    if (!sending) {
      return closed
          ? new NotSentException("the client was closed", failure)
          : new NotSentException(failure);
    }
    if (Thread.currentThread().isInterrupted()) {
      return caused(new InterruptedIOException("interrupted"), failure);
    }
    if (closed) {
      return new IOException("the client was closed during the call", failure);
    }
    if (late && !(failure instanceof SocketTimeoutException)) {
      return caused(new SocketTimeoutException("the time of the request is over"), failure);
    }
    return failure instanceof IOException expected ? expected : new IOException(failure);
  }

  private static IOException caused(IOException failure, Exception cause) {
    failure.initCause(cause);
    return failure;
  }
}
