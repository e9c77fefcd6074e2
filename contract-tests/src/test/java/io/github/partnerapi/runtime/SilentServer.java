package io.github.partnerapi.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Takes one request, sends the beginning of an answer and nothing more, and sees the client go. */
final class SilentServer implements AutoCloseable {
  private final ServerSocket socket;
  private final CompletableFuture<Void> asked = new CompletableFuture<>();
  private final CompletableFuture<Void> left = new CompletableFuture<>();

  private SilentServer(String beginning) throws IOException {
    socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    Thread thread = new Thread(() -> serve(beginning), "silent-server");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Starts a server.
   *
   * @param beginning what it answers with, empty for nothing
   */
  static SilentServer sending(String beginning) {
    try {
      return new SilentServer(beginning);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(String beginning) {
    try (Socket client = socket.accept()) {
      InputStream in = client.getInputStream();
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) in.read());
      }
      client.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      client.getOutputStream().flush();
      asked.complete(null);
      awaitTheEnd(in);
      left.complete(null);
    } catch (IOException e) {
      asked.completeExceptionally(e);
      left.complete(null);
    }
  }

  private static void awaitTheEnd(InputStream in) throws IOException {
    while (in.read() >= 0) {
      // The rest of a body says nothing.
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /** Completes when it has the request and has answered. */
  CompletableFuture<Void> asked() {
    return asked;
  }

  /** Completes when the client has ended the connection. */
  CompletableFuture<Void> left() {
    return left;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
