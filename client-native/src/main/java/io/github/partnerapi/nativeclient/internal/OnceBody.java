package io.github.partnerapi.nativeclient.internal;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A body that lets itself be sent only once, and knows whether it was.
 *
 * <p>{@link java.net.http.HttpClient} asks for the length of the body whenever it writes the head
 * of a request: when there are a connection, the proxy's tunnel and TLS. So a failure before that
 * has sent nothing. Over HTTP/1.1 it sends a GET again by itself when the connection ends before
 * the first byte of an answer; no setting of one client turns that off, and each such request would
 * be one more than the caller allows, so the second time fails. The price is a {@code
 * Content-Length: 0} in every GET.
 */
final class OnceBody implements BodyPublisher {
  private final BodyPublisher body;
  private final AtomicBoolean sent = new AtomicBoolean();

  OnceBody(byte @Nullable [] body) {
    this.body = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
  }

  /** Tells whether the head of the request may have been written. */
  boolean mayBeSent() {
    return sent.get();
  }

  @Override
  public long contentLength() {
    if (!sent.compareAndSet(false, true)) {
      throw new IllegalStateException("the connection ended before an answer came");
    }
    return body.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    body.subscribe(subscriber);
  }
}
