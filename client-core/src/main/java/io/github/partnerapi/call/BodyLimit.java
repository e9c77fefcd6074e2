package io.github.partnerapi.call;

import io.github.partnerapi.json.UnreadableBody;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Ends a body that is longer than what a caller is willing to hold in memory. */
final class BodyLimit extends FilterInputStream {
  /** More is not set aside before it has come, whatever the server announces. */
  private static final int MOST_AT_ONCE = 1024 * 1024;

  private static final int UNKNOWN_LENGTH = 8192;

  private final long limit;
  private final long announced;
  private long seen;

  /**
   * Limits a body.
   *
   * @param announced how long the server says that it is, negative when it does not say
   */
  BodyLimit(InputStream body, long limit, long announced) {
    super(body);
    this.limit = limit;
    this.announced = announced;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    if (octet >= 0) {
      count(1);
    }
    return octet;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    if (count > 0) {
      count(count);
    }
    return count;
  }

  @Override
  public byte[] readAllBytes() throws IOException {
    return readNBytes(Integer.MAX_VALUE);
  }

  /** Into one array of the announced length, in place of pieces that are joined at the end. */
  @Override
  public byte[] readNBytes(int most) throws IOException {
    byte[] bytes = new byte[first(most)];
    int length = 0;
    while (true) {
      int count = length == bytes.length ? 0 : read(bytes, length, bytes.length - length);
      if (count < 0) {
        return Arrays.copyOf(bytes, length);
      }
      length += count;
      if (length == bytes.length) {
        int next = length == most ? -1 : read();
        if (next < 0) {
          return bytes;
        }
        bytes = Arrays.copyOf(bytes, longer(length, most));
        bytes[length++] = (byte) next;
      }
    }
  }

  private int first(int most) {
    long expected = announced < 0 ? UNKNOWN_LENGTH : Math.min(announced, MOST_AT_ONCE);
    return (int) Math.min(expected, most);
  }

  private static int longer(int length, int most) {
    return (int) Math.min(Math.max(2L * length, UNKNOWN_LENGTH), most);
  }

  private void count(int more) throws UnreadableBody {
    seen += more;
    if (seen > limit) {
      throw new UnreadableBody("it is longer than the limit of " + limit + " bytes");
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
