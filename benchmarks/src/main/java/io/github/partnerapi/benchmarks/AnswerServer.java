package io.github.partnerapi.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/**
 * Answers every request with bytes that were rendered before, over connections that stay open. It
 * allocates nothing for a request, so that what is measured is the client's.
 */
final class AnswerServer implements AutoCloseable {
  private final ServerSocket server;
  private final byte[][] answers;

  private AnswerServer(List<byte[]> answers) throws IOException {
    this.answers = answers.toArray(byte[][]::new);
    server = new ServerSocket(0, 512, InetAddress.getByName("127.0.0.1"));
  }

  static AnswerServer start(List<byte[]> answers) throws IOException {
    AnswerServer server = new AnswerServer(answers);
    thread(server::accept);
    return server;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  private static void thread(Runnable task) {
    Thread thread = new Thread(task, "answer-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        thread(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The measurement is over.
      return;
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      RequestFrame frame = new RequestFrame();
      while (frame.next(in)) {
        out.write(answers[Math.min(frame.cursor(), answers.length - 1)]);
      }
    } catch (IOException gone) {
      // The client has closed its end.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
