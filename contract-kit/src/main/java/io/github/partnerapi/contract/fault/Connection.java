package io.github.partnerapi.contract.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What an {@link Answer} can do to the connection that carried the request. */
public final class Connection {
  private final Socket socket;
  private final OutputStream out;
  private final CountDownLatch serverClosed;

  Connection(Socket socket, CountDownLatch serverClosed) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.serverClosed = serverClosed;
  }

  /**
   * Sends text at once.
   *
   * @param text ISO-8859-1 text, line ends included
   * @throws IOException when the client is gone
   */
  public void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * Sends bytes at once.
   *
   * @param bytes the bytes
   * @throws IOException when the client is gone
   */
  public void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /**
   * Sends one byte at a time.
   *
   * @param text ISO-8859-1 text
   * @param pause how long to wait before each byte
   * @throws IOException when the client is gone or the server is closed
   */
  public void drip(String text, Duration pause) throws IOException {
    for (byte octet : text.getBytes(StandardCharsets.ISO_8859_1)) {
      pause(pause);
      send(new byte[] {octet});
    }
  }

  /**
   * Waits.
   *
   * @param time how long
   * @throws IOException when the server is closed meanwhile
   */
  public void pause(Duration time) throws IOException {
    try {
      if (serverClosed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new IOException("the server is closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /**
   * Says nothing more and waits until the client gives up, or the server is closed.
   *
   * @throws IOException when the client resets the connection
   */
  public void stall() throws IOException {
    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  /** Opens the tunnel of a proxy, and ends with it. */
  void tunnel(int port) throws IOException {
    try (Socket service = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
      service.setTcpNoDelay(true);
      send(Answer.head(200) + "\r\n");
      Thread back =
          new Thread(() -> carry(service, socket), Thread.currentThread().getName() + "-back");
      back.setDaemon(true);
      back.start();
      carry(socket, service);
    }
  }

  private static void carry(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException either) {
      closeQuietly(from);
      closeQuietly(to);
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      return;
    }
  }

  /**
   * Ends the connection in order.
   *
   * @throws IOException when that fails
   */
  public void close() throws IOException {
    socket.close();
  }

  /**
   * Ends the connection with a TCP reset.
   *
   * @throws IOException when that fails
   */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  boolean isOpen() {
    return !socket.isClosed();
  }
}
