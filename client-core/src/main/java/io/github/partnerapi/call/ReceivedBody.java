package io.github.partnerapi.call;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the bytes of a body as they come over the wire, and keeps its start for a failure to show.
 * For one response and one thread.
 */
final class ReceivedBody {
  /** How much of a body is kept. */
  static final int KEPT = 64 * 1024;

  private long bytes;
  private @Nullable Start wire;
  private @Nullable Start decoded;
  private @Nullable InputStream whole;
  private @Nullable InputStream open;

  long bytes() {
    return bytes;
  }

  /** Keeps the start of what is read from now on; a body that the caller reads needs none. */
  void keepStart() {
    if (wire == null) {
      wire = new Start();
    }
  }

  InputStream wire(InputStream body) {
    open =
        new FilterInputStream(body) {
          @Override
          public int read() throws IOException {
            int octet = super.read();
            if (octet >= 0) {
              bytes++;
              keep(wire, new byte[] {(byte) octet}, 0, 1);
            }
            return octet;
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            bytes += Math.max(count, 0);
            keep(wire, target, offset, count);
            return count;
          }

          @Override
          public long skip(long most) throws IOException {
            long count = super.skip(most);
            bytes += count;
            return count;
          }
        };
    whole = open;
    return open;
  }

  /** Keeps what a content coding gives, which says more than what it is made of. */
  InputStream decoded(InputStream body) {
    if (wire == null) {
      return body;
    }
    decoded = new Start();
    open =
        new FilterInputStream(body) {
          @Override
          public int read() throws IOException {
            int octet = super.read();
            if (octet >= 0) {
              keep(decoded, new byte[] {(byte) octet}, 0, 1);
            }
            return octet;
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            keep(decoded, target, offset, count);
            return count;
          }
        };
    return open;
  }

  private static void keep(@Nullable Start start, byte[] bytes, int offset, int count) {
    if (start != null && count > 0) {
      start.write(bytes, offset, Math.min(count, KEPT - start.size()));
    }
  }

  /** Shows the body as it came over the wire, since it can't be decoded. */
  void undecodable() {
    decoded = null;
    open = whole;
  }

  /** Returns what is kept, without reading any more. */
  byte[] start() {
    Start kept = decoded != null ? decoded : wire;
    return kept == null ? new byte[0] : kept.toByteArray();
  }

  /** Returns the start of the body, and reads on for it as far as it comes. */
  byte[] readOn() {
    Start kept = decoded != null ? decoded : wire;
    try {
      byte[] buffer = new byte[8192];
      while (open != null && kept != null && kept.size() < KEPT && open.read(buffer) >= 0) {
        // What is read is kept.
      }
    } catch (IOException bodyLost) {
      // What came before is kept.
    }
    return start();
  }

  private static final class Start extends ByteArrayOutputStream {
    Start() {
      super(0);
    }
  }
}
