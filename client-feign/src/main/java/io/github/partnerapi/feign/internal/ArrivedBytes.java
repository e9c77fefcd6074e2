package io.github.partnerapi.feign.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

/** What has arrived of a body when its time was over, for a reader who takes longer. */
final class ArrivedBytes extends InputStream {
  private static final int MOST = 16 * 1024 * 1024;

  private final InputStream bytes;
  private final boolean whole;

  private ArrivedBytes(byte[] bytes, boolean whole) {
    this.bytes = new ByteArrayInputStream(bytes);
    this.whole = whole;
  }

  /** Reads to the end of a body, until somebody ends its connection, or up to a bound. */
  static ArrivedBytes of(InputStream body) {
    ByteArrayOutputStream arrived = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    boolean whole = false;
    try {
      while (!whole && arrived.size() < MOST) {
        int more = body.read(some);
        whole = more < 0;
        arrived.write(some, 0, Math.max(0, more));
      }
    } catch (IOException | RuntimeException noMore) {
      whole = false;
    }
    return new ArrivedBytes(arrived.toByteArray(), whole);
  }

  boolean isWhole() {
    return whole;
  }

  @Override
  public int read() throws IOException {
    return checked(bytes.read());
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return checked(bytes.read(target, offset, length));
  }

  private int checked(int read) throws IOException {
    if (read < 0 && !whole) {
      throw new SocketTimeoutException("the body was not complete at the deadline");
    }
    return read;
  }
}
