package io.github.partnerapi.sandbox.incident;

import io.github.partnerapi.Headers;
import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.Transport;
import io.github.partnerapi.transport.WireRequest;
import io.github.partnerapi.transport.WireResponse;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells of each exchange when it ends. */
final class WatchedTransport implements Transport {
  /** A longer answer is no fixture that anybody reads. */
  static final int LONGEST_BODY = 1 << 20;

  private final Transport transport;
  private final Consumer<WatchedExchange> ended;
  private final Runnable lost;

  WatchedTransport(Transport transport, Consumer<WatchedExchange> ended, Runnable lost) {
    this.transport = transport;
    this.ended = ended;
    this.lost = lost;
  }

  @Override
  public WireResponse send(WireRequest request, Deadline deadline)
      throws IOException, InterruptedException {
    boolean answered = false;
    try {
      WireResponse response = transport.send(request, deadline);
      answered = true;
      return new Watched(request, response);
    } finally {
      if (!answered) {
        lost.run();
      }
    }
  }

  @Override
  public void checkTargetsStaySecret(String operation) {
    transport.checkTargetsStaySecret(operation);
  }

  @Override
  public void close() {
    transport.close();
  }

  private final class Watched implements WireResponse {
    private final WireRequest request;
    private final WireResponse response;
    private final AtomicBoolean isTold = new AtomicBoolean();
    private final Kept kept = new Kept();
    private @Nullable InputStream body;

    Watched(WireRequest request, WireResponse response) {
      this.request = request;
      this.response = response;
    }

    @Override
    public int status() {
      return response.status();
    }

    @Override
    public Headers headers() {
      return response.headers();
    }

    @Override
    public InputStream body() throws IOException {
      InputStream present = body;
      if (present == null) {
        present = new Tee(response.body(), kept);
        body = present;
      }
      return present;
    }

    @Override
    public void close() {
      try {
        response.close();
      } finally {
        if (isTold.compareAndSet(false, true)) {
          byte[] bytes = kept.toByteArray();
          boolean isWhole = kept.isWhole(status(), headers());
          try {
            ended.accept(new WatchedExchange(request, status(), headers(), bytes, isWhole));
          } finally {
            Arrays.fill(bytes, (byte) 0);
            kept.wipe();
          }
        }
      }
    }
  }

  /** What was read of a body. */
  private static final class Kept extends ByteArrayOutputStream {
    private boolean ended;
    private boolean tooLong;

    void add(byte[] bytes, int offset, int length) {
      tooLong |= size() + length > LONGEST_BODY;
      if (!tooLong) {
        write(bytes, offset, length);
      }
    }

    boolean isWhole(int status, Headers headers) {
      String length = headers.first("Content-Length");
      boolean isEmpty = status == 204 || status == 304 || "0".equals(length);
      return !tooLong && (ended || isEmpty || Integer.toString(size()).equals(length));
    }

    void wipe() {
      Arrays.fill(buf, (byte) 0);
      reset();
    }
  }

  private static final class Tee extends FilterInputStream {
    private final Kept kept;

    Tee(InputStream in, Kept kept) {
      super(in);
      this.kept = kept;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = in.read(target, offset, length);
      if (count < 0) {
        kept.ended = true;
      } else {
        kept.add(target, offset, count);
      }
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      return Math.max(0, read(new byte[(int) Math.min(count, 8192)]));
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
