package io.github.partnerapi.contract.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;

/** A port of 127.0.0.1 to which no connection can be made, reserved until it is closed. */
public final class DeadPort implements AutoCloseable {
  private static final int BACKLOG = 1;
  private static final int PROBE_MILLIS = 250;

  /** A busy machine is slow, not full. */
  private static final int PATIENCE_MILLIS = 60_000;

  private static final int MOST_PROBES = 64;

  private final int port;
  private final Deque<AutoCloseable> held = new ArrayDeque<>();

  private DeadPort(int port, AutoCloseable holder) {
    this.port = port;
    held.push(holder);
  }

  /**
   * Reserves a port that refuses connections at once.
   *
   * @return the port
   */
  public static DeadPort refusing() {
    try {
      Socket bound = new Socket();
      bound.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
      return new DeadPort(bound.getLocalPort(), bound);
    } catch (IOException e) {
      throw new UncheckedIOException("no port of 127.0.0.1 could be reserved", e);
    }
  }

  /**
   * Reserves a port that leaves connections without any answer: its queue is full and nobody takes
   * from it. Works where the system drops what does not fit into the queue, as Linux does.
   *
   * @return the port
   * @throws IllegalStateException when the system does not let the queue run full
   */
  public static DeadPort silent() {
    try {
      ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1"));
      DeadPort port = new DeadPort(server.getLocalPort(), server);
      for (int i = 0; i < MOST_PROBES; i++) {
        Socket filler = new Socket();
        port.held.push(filler);
        try {
          // Linux holds one connection more than the backlog says; so many fit for certain.
          filler.connect(
              server.getLocalSocketAddress(), i <= BACKLOG ? PATIENCE_MILLIS : PROBE_MILLIS);
        } catch (SocketTimeoutException full) {
          return port;
        }
      }
      port.close();
      throw new IllegalStateException("the queue of the port never ran full on this system");
    } catch (IOException e) {
      throw new UncheckedIOException("no port of 127.0.0.1 could be filled", e);
    }
  }

  /**
   * Returns where the port is.
   *
   * @return a base URL with http
   */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Gives the port free. */
  @Override
  public void close() {
    while (!held.isEmpty()) {
      try {
        held.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("the port could not be given free", e);
      }
    }
  }
}
