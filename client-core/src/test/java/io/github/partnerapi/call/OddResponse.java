package io.github.partnerapi.call;

import io.github.partnerapi.Headers;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A success with a body of one byte, of a transport with a defect.
 *
 * @param reading what the body throws after its byte, or null
 * @param closingBody what closing the body throws, or null
 * @param closing what closing the response throws, or null
 */
record OddResponse(
    @Nullable Throwable reading,
    @Nullable IOException closingBody,
    @Nullable RuntimeException closing)
    implements WireResponse {
  @Override
  public int status() {
    return 200;
  }

  @Override
  public Headers headers() {
    return Headers.of(Map.of());
  }

  @Override
  public InputStream body() {
    return new InputStream() {
      private boolean read;

      @Override
      public int read() {
        if (!read) {
          read = true;
          return 'g';
        }
        if (reading != null) {
          throw CallEndTest.<RuntimeException>undeclared(reading);
        }
        return -1;
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        int octet = read();
        if (octet < 0) {
          return -1;
        }
        target[offset] = (byte) octet;
        return 1;
      }

      @Override
      public void close() throws IOException {
        if (closingBody != null) {
          throw closingBody;
        }
      }
    };
  }

  @Override
  public void close() {
    if (closing != null) {
      throw closing;
    }
  }
}
