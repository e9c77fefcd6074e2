package io.github.partnerapi.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A blocking socket for each thread, and no more of HTTP than the answers need. */
final class SocketFloor extends ByHand {
  private final URI server;
  private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connect);

  SocketFloor(URI server) {
    this.server = server;
  }

  private Connection connect() {
    try {
      Socket socket = new Socket(server.getHost(), server.getPort());
      socket.setTcpNoDelay(true);
      return new Connection(socket, new byte[16 * 1024]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Connection(Socket socket, byte[] buffer) {}

  @Override
  Reply send(
      String method,
      String target,
      String accept,
      @Nullable String contentType,
      byte @Nullable [] body)
      throws IOException {
    Connection connection = connections.get();
    write(connection, method, target, accept, contentType, body);
    return read(connection, null);
  }

  @Override
  public Object pdfStream() throws IOException {
    Connection connection = connections.get();
    write(connection, "GET", PDF, "application/pdf", null, null);
    byte[] given = new byte[8192];
    return (long) read(connection, given).status();
  }

  private void write(
      Connection connection,
      String method,
      String target,
      String accept,
      @Nullable String contentType,
      byte @Nullable [] body)
      throws IOException {
    StringBuilder head = new StringBuilder(256).append(method).append(' ').append(target);
    head.append(" HTTP/1.1\r\nHost: ").append(server.getAuthority());
    head.append("\r\nAuthorization: Bearer ").append(TOKEN);
    head.append("\r\nAccept: ").append(accept);
    if (body != null) {
      head.append("\r\nContent-Type: ").append(contentType);
      head.append("\r\nContent-Length: ").append(body.length);
    }
    head.append("\r\n\r\n");
    byte[] request = new byte[head.length() + (body == null ? 0 : body.length)];
    byte[] ascii = head.toString().getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, request, 0, ascii.length);
    if (body != null) {
      System.arraycopy(body, 0, request, ascii.length, body.length);
    }
    connection.socket().getOutputStream().write(request);
  }

  /** With a buffer of the reader's, the body passes through it and its length is returned. */
  private static Reply read(Connection connection, byte @Nullable [] passing) throws IOException {
    InputStream in = connection.socket().getInputStream();
    byte[] buffer = connection.buffer();
    int filled = 0;
    int headEnd = -1;
    while (headEnd < 0) {
      int count = in.read(buffer, filled, buffer.length - filled);
      if (count < 0) {
        throw new IOException("the connection ended within the head");
      }
      filled += count;
      headEnd = headEnd(buffer, filled);
    }
    String head = new String(buffer, 0, headEnd, StandardCharsets.ISO_8859_1);
    int length = length(head);
    int came = filled - headEnd;
    if (passing != null) {
      while (came < length) {
        came += in.read(passing);
      }
      return new Reply(length, passing);
    }
    byte[] body = new byte[length];
    System.arraycopy(buffer, headEnd, body, 0, came);
    in.readNBytes(body, came, length - came);
    return new Reply(Integer.parseInt(head.substring(9, 12)), body);
  }

  private static int length(String head) {
    int at = head.toLowerCase(Locale.ROOT).indexOf("content-length: ") + 16;
    return Integer.parseInt(head.substring(at, head.indexOf('\r', at)));
  }

  private static int headEnd(byte[] buffer, int filled) {
    for (int i = 3; i < filled; i++) {
      if (buffer[i] == '\n' && buffer[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }
}
