package io.github.partnerapi.call;

import io.github.partnerapi.json.UnreadableBody;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a body that is longer than what a caller is willing to hold in memory. */
final class BodyLimit extends FilterInputStream {
  private final long limit;
  private long seen;

  BodyLimit(InputStream body, long limit) {
    super(body);
    this.limit = limit;
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
