package io.github.partnerapi.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * No client at all: writes the same bytes and reads what comes. What it takes is what server and
 * loopback interface take, and all that a client can gain on a small call.
 */
final class Echo implements Peer {
  private static final byte[] REQUEST =
      "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final ThreadLocal<Socket> connections;
  private final ThreadLocal<byte[]> buffers = ThreadLocal.withInitial(() -> new byte[8192]);

  Echo(URI server) {
    connections =
        ThreadLocal.withInitial(
            () -> {
              try {
                Socket socket = new Socket(server.getHost(), server.getPort());
                socket.setTcpNoDelay(true);
                return socket;
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Override
  public Object object() throws IOException {
    Socket socket = connections.get();
    byte[] buffer = buffers.get();
    socket.getOutputStream().write(REQUEST);
    int filled = 0;
    // The body is the last that comes, and a brace is its last byte.
    while (filled < 2 || buffer[filled - 1] != '}') {
      filled += socket.getInputStream().read(buffer, filled, buffer.length - filled);
    }
    return buffer;
  }

  @Override
  public @Nullable Object list() {
    return null;
  }

  @Override
  public @Nullable Object postJson() {
    return null;
  }

  @Override
  public @Nullable Object postForm() {
    return null;
  }

  @Override
  public @Nullable Object csv() {
    return null;
  }

  @Override
  public @Nullable Object pdf() {
    return null;
  }

  @Override
  public @Nullable Object pdfStream() {
    return null;
  }

  @Override
  public @Nullable Object notFound() {
    return null;
  }

  @Override
  public @Nullable Object pages() {
    return null;
  }
}
