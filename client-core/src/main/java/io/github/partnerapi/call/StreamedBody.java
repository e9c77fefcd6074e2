package io.github.partnerapi.call;

import io.github.partnerapi.transport.WireResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
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
    void ended(@Nullable Throwable failure);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException | RuntimeException | Error e) {
      throw broken(e);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    // The caller's mistake does not end the call.
    Objects.checkFromIndexSize(offset, length, target.length);
    try {
      return super.read(target, offset, length);
    } catch (IOException | RuntimeException | Error e) {
      throw broken(e);
    }
  }

  @Override
  public long skip(long most) throws IOException {
    if (most <= 0) {
      return 0;
    }
    try {
      return super.skip(most);
    } catch (IOException | RuntimeException | Error e) {
      throw broken(e);
    }
  }

  @Override
  public int available() throws IOException {
    try {
      return super.available();
    } catch (IOException | RuntimeException | Error e) {
      throw broken(e);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Reading a body that another thread has closed is not how it ended. */
  private IOException broken(Throwable failure) {
    if (!closed.get()) {
      end.ended(failure);
    }
    return thrown(failure);
  }

  private static IOException thrown(Throwable failure) {
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return new TransportFailure(failure);
  }

  @Override
  public void close() throws IOException {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      try {
        super.close();
      } finally {
        response.close();
      }
    } catch (IOException | RuntimeException | Error e) {
      end.ended(e);
      throw thrown(e);
    }
    end.ended(null);
  }
}
