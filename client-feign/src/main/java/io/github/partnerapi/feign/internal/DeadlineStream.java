package io.github.partnerapi.feign.internal;

import io.github.partnerapi.transport.Deadline;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a body at the deadline, however little the server sends at a time. */
final class DeadlineStream extends FilterInputStream {
  private final Deadline deadline;

  DeadlineStream(InputStream body, Deadline deadline) {
    super(body);
    this.deadline = deadline;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    deadline.check();
    return octet;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    deadline.check();
    return count;
  }
}
