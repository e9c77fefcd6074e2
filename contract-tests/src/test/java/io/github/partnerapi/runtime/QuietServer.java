package io.github.partnerapi.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives every request the same answer, or the one whose number stands behind {@code cursor-} in its
 * first line, without work that would show in a measurement.
 */
final class QuietServer implements AutoCloseable {
  static final String THREAD = "quiet-server";

  private static final byte[] LENGTH = "\r\ncontent-length: ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CURSOR = "cursor-".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server;
  private final byte[][] answers;

  private QuietServer(byte[]... answers) {
    this.answers = answers;
    try {
      server = new ServerSocket(0, 16, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static QuietServer answering(String json) {
    return answering(200, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  static QuietServer answering(int status, String type, byte[]... bodies) {
    byte[][] answers = new byte[bodies.length][];
    for (int i = 0; i < bodies.length; i++) {
      String head =
          "HTTP/1.1 %d Status\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
              .formatted(status, type, bodies[i].length);
      byte[] ascii = head.getBytes(StandardCharsets.US_ASCII);
      answers[i] = Arrays.copyOf(ascii, ascii.length + bodies[i].length);
      System.arraycopy(bodies[i], 0, answers[i], ascii.length, bodies[i].length);
    }
    QuietServer server = new QuietServer(answers);
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

  private void serve(Socket socket) {
    byte[] buffer = new byte[8192];
    try (socket) {
      InputStream in = socket.getInputStream();
      int length = 0;
      for (int count = in.read(buffer);
          count >= 0;
          count = in.read(buffer, length, buffer.length - length)) {
        length += count;
        if (isWhole(buffer, length)) {
          int at = indexOf(CURSOR, buffer, length);
          int number = at < 0 ? 0 : number(buffer, at + CURSOR.length);
          socket.getOutputStream().write(answers[Math.min(number, answers.length - 1)]);
          length = 0;
        }
      }
    } catch (IOException gone) {
      // The client has closed its end.
    }
  }

  private static boolean isWhole(byte[] buffer, int length) {
    int headEnd = indexOf(HEAD_END, buffer, length);
    if (headEnd < 0) {
      return false;
    }
    int at = indexOf(LENGTH, buffer, headEnd);
    int body = at < 0 ? 0 : number(buffer, at + LENGTH.length);
    return length >= headEnd + HEAD_END.length + body;
  }

  private static int number(byte[] buffer, int from) {
    int number = 0;
    for (int at = from; buffer[at] >= '0' && buffer[at] <= '9'; at++) {
      number = number * 10 + buffer[at] - '0';
    }
    return number;
  }

  /** The words are in lower case, and what is looked at in any. */
  private static int indexOf(byte[] word, byte[] buffer, int length) {
    for (int at = 0; at <= length - word.length; at++) {
      int same = 0;
      while (same < word.length && lower(buffer[at + same]) == word[same]) {
        same++;
      }
      if (same == word.length) {
        return at;
      }
    }
    return -1;
  }

  private static int lower(byte octet) {
    return octet >= 'A' && octet <= 'Z' ? octet + 32 : octet;
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
