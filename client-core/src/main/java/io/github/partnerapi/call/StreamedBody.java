package io.github.partnerapi.call;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** A body that the caller reads. Closing it ends the exchange. A failure says what kind it is, not what was sent. */
final class StreamedBody extends FilterInputStream {
  private final Runnable onClose;
  private final AtomicBoolean closed = new AtomicBoolean();

  StreamedBody(InputStream body, Runnable onClose) {
    super(body);
    this.onClose = onClose;
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw new TransportFailure(e);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
    } catch (IOException e) {
      throw new TransportFailure(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      try {
        super.close();
      } catch (IOException e) {
        throw new TransportFailure(e);
      } finally {
        onClose.run();
      }
    }
  }
}
