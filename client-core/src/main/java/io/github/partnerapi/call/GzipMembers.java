package io.github.partnerapi.call;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses gzip, all members of it. The JDK's own stream ends after the first member when the
 * next has not arrived yet, and takes no notice of what is cut off or follows.
 */
final class GzipMembers extends FilterInputStream {
  private static final int HAS_CHECK = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private final byte[] buffer = new byte[4096];
  private int next;
  private int limit;
  private boolean begun;
  private boolean within;
  private boolean ended;

  GzipMembers(InputStream compressed) {
    super(compressed);
  }

  @Override
  public int read() throws IOException {
    byte[] octet = new byte[1];
    return read(octet, 0, 1) < 0 ? -1 : octet[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!within && !startMember()) {
        ended = true;
        break;
      }
      int count = inflated(target, offset, length);
      if (count > 0) {
        check.update(target, offset, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("it needs a dictionary");
      } else if (inflater.needsInput()) {
        if (next == limit) {
          refill();
        }
        inflater.setInput(buffer, next, limit - next);
        next = limit;
      }
    }
    return -1;
  }

  private int inflated(byte[] target, int offset, int length) throws ZipException {
    try {
      return inflater.inflate(target, offset, length);
    } catch (DataFormatException notDeflated) {
      throw new ZipException("it is not deflated");
    }
  }

  /** Reads the header of a member, if there is one more. */
  private boolean startMember() throws IOException {
    if (begun && next == limit && !filled()) {
      return false;
    }
    begun = true;
    if (octet() != 0x1f || octet() != 0x8b || octet() != 8) {
      throw new ZipException("it has no header of gzip");
    }
    int flags = octet();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("it has a flag that is not known");
    }
    skipOctets(6);
    if ((flags & HAS_EXTRA) != 0) {
      skipOctets(octet() | octet() << 8);
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_CHECK) != 0) {
      skipOctets(2);
    }
    inflater.reset();
    check.reset();
    within = true;
    return true;
  }

  private void endMember() throws IOException {
    next = limit - inflater.getRemaining();
    if (number() != check.getValue() || number() != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("its checksum is wrong");
    }
    within = false;
  }

  private long number() throws IOException {
    return octet() | octet() << 8 | octet() << 16 | (long) octet() << 24;
  }

  private void skipText() throws IOException {
    while (octet() != 0) {
      // The name of a file, or a comment.
    }
  }

  private void skipOctets(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      octet();
    }
  }

  private int octet() throws IOException {
    if (next == limit) {
      refill();
    }
    return buffer[next++] & 0xff;
  }

  private void refill() throws IOException {
    if (!filled()) {
      throw new ZipException("it breaks off");
    }
  }

  private boolean filled() throws IOException {
    next = 0;
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    return limit > 0;
  }

  @Override
  public long skip(long most) throws IOException {
    byte[] skipped = new byte[(int) Math.min(Math.max(most, 0), buffer.length)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    ended = true;
    inflater.end();
    super.close();
  }
}
