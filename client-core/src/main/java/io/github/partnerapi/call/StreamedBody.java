package io.github.partnerapi.call;

import io.github.partnerapi.transport.WireResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A body that the caller reads. It ends its call once: with the first failure, or when it is
 * closed. A failure says what kind it is, not what was sent.
 */
final class StreamedBody extends FilterInputStream {
  private final WireResponse response;
  private final End end;
  private final AtomicBoolean closed = new AtomicBoolean();

  StreamedBody(InputStream body, WireResponse response, End end) {
    super(body);
    this.response = response;
    this.end = end;
  }

  /** Is told how the body ended. Only the first end counts. */
  @FunctionalInterface
  interface End {
    void ended(@Nullable IOException failure);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private TransportFailure broken(IOException e) {
    if (!closed.get()) {
      end.ended(e);
    }
    return new TransportFailure(e);
  }

  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      try {
        super.close();
      } catch (IOException e) {
        throw new TransportFailure(e);
      } finally {
        response.close();
        end.ended(null);
      }
    }
  }
}
