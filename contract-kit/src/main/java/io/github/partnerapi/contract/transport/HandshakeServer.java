package io.github.partnerapi.contract.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on a free port of 127.0.0.1 on which no handshake succeeds. */
public final class HandshakeServer implements AutoCloseable {
  private static final int CLIENT_HELLO = 16 * 1024;

  private final ServerSocket door;
  private final HandshakeFault fault;
  private final AtomicInteger connections = new AtomicInteger();

  private HandshakeServer(HandshakeFault fault) {
    this.fault = fault;
    try {
      door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException("no port of 127.0.0.1 could be opened", e);
    }
  }

  /**
   * Starts a server.
   *
   * @param fault what it does when a client says hello
   * @return the server, to be closed by the caller
   */
  public static HandshakeServer failing(HandshakeFault fault) {
    HandshakeServer server = new HandshakeServer(Objects.requireNonNull(fault, "fault"));
    start(server::accept);
    return server;
  }

  /**
   * Returns where the server is.
   *
   * @return a base URL with https
   */
  public URI url() {
    return URI.create("https://127.0.0.1:" + door.getLocalPort());
  }

  /**
   * Returns how many connections were made so far.
   *
   * @return connections, open and closed ones
   */
  public int connections() {
    return connections.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = door.accept();
        connections.incrementAndGet();
        start(() -> serve(socket));
      }
    } catch (IOException closed) {
      close();
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      if (socket.getInputStream().read(new byte[CLIENT_HELLO]) < 0) {
        return;
      }
      if (fault == HandshakeFault.RESET) {
        socket.setSoLinger(true, 0);
      } else if (fault == HandshakeFault.STALLED) {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      } else {
        socket.getOutputStream().write(fault.said().getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (IOException clientGone) {
      return;
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "handshake-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Closes the port. Closing twice has no effect. */
  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the server could not be closed", e);
    }
  }
}
