package io.github.partnerapi.binding;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** A body that the caller reads. Closing it ends the exchange. */
final class StreamedBody extends FilterInputStream {
  private final Runnable onClose;
  private final AtomicBoolean closed = new AtomicBoolean();

  StreamedBody(InputStream body, Runnable onClose) {
    super(body);
    this.onClose = onClose;
  }

  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      try {
        super.close();
      } finally {
        onClose.run();
      }
    }
  }
}
