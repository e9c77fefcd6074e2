package io.github.partnerapi.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Gives every request the same answer, without work that would show in a measurement. */
final class QuietServer implements AutoCloseable {
  static final String THREAD = "quiet-server";

  private final ServerSocket server;
  private final byte[] answer;

  private QuietServer(byte[] answer) {
    this.answer = answer;
    try {
      server = new ServerSocket(0, 16, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static QuietServer answering(String json) {
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    QuietServer server = new QuietServer((head + json).getBytes(StandardCharsets.UTF_8));
    start(server::accept);
    return server;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, THREAD);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  /** Requests of the measured calls have no body, so that an empty line ends them. */
  private void serve(Socket socket) {
    byte[] buffer = new byte[8192];
    try (socket) {
      InputStream in = socket.getInputStream();
      int length = 0;
      for (int count = in.read(buffer);
          count >= 0;
          count = in.read(buffer, length, buffer.length - length)) {
        length += count;
        if (endsWithEmptyLine(buffer, length)) {
          socket.getOutputStream().write(answer);
          length = 0;
        }
      }
    } catch (IOException gone) {
      // The client has closed its end.
    }
  }

  private static boolean endsWithEmptyLine(byte[] buffer, int length) {
    return length >= 4
        && buffer[length - 1] == '\n'
        && buffer[length - 2] == '\r'
        && buffer[length - 3] == '\n'
        && buffer[length - 4] == '\r';
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
