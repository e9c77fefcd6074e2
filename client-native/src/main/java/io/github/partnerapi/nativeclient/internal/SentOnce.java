package io.github.partnerapi.nativeclient.internal;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The empty body of a GET, which lets itself be sent only once.
 *
 * <p>Over HTTP/1.1, {@link java.net.http.HttpClient} sends a GET again by itself when the
 * connection ends before the first byte of an answer. No setting of one client turns that off, and
 * each such request would be one more than the caller allows. It asks for the length of the body
 * whenever it writes the head of a request, so the second time fails. The price is a {@code
 * Content-Length: 0} in every GET.
 */
final class SentOnce implements BodyPublisher {
  private final AtomicBoolean sent = new AtomicBoolean();

  @Override
  public long contentLength() {
    if (!sent.compareAndSet(false, true)) {
      throw new IllegalStateException("the connection ended before an answer came");
    }
    return 0;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    BodyPublishers.noBody().subscribe(subscriber);
  }
}
