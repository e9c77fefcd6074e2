package io.github.partnerapi.call;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of a body as they come over the wire. For one thread. */
final class ByteCount {
  private long bytes;

  long bytes() {
    return bytes;
  }

  InputStream counting(InputStream body) {
    return new FilterInputStream(body) {
      @Override
      public int read() throws IOException {
        int octet = super.read();
        bytes += octet < 0 ? 0 : 1;
        return octet;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        bytes += Math.max(count, 0);
        return count;
      }

      @Override
      public long skip(long most) throws IOException {
        long count = super.skip(most);
        bytes += count;
        return count;
      }
    };
  }
}
