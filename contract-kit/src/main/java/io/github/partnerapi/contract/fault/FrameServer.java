package io.github.partnerapi.contract.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * A server on a free port of 127.0.0.1 that speaks HTTP/2 behind TLS and answers by a script, frame
 * by frame. What it is sent, it counts and does not read.
 *
 * <p>The first request gets the first answer of the script, the second the second; the last answer
 * is given again and again. Safe for use by many threads.
 */
public final class FrameServer implements AutoCloseable {
  private static final int SO_MANY = 100;

  private final SSLServerSocket server;
  private final int mostStreams;
  private final List<StreamAnswer> script;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private final Set<SSLSocket> open = ConcurrentHashMap.newKeySet();

  private FrameServer(SSLContext identity, int mostStreams, List<StreamAnswer> script) {
    this.mostStreams = mostStreams;
    this.script = script;
    try {
      server =
          (SSLServerSocket)
              identity
                  .getServerSocketFactory()
                  .createServerSocket(0, 256, InetAddress.getByName("127.0.0.1"));
      SSLParameters parameters = server.getSSLParameters();
      parameters.setApplicationProtocols(new String[] {"h2"});
      server.setSSLParameters(parameters);
    } catch (IOException e) {
      throw new UncheckedIOException("no port of 127.0.0.1 could be opened", e);
    }
  }

  /**
   * Starts a server that takes 100 streams at a time.
   *
   * @param identity has the server's certificate
   * @param script the answers in order, at least one
   * @return the server, to be closed by the caller
   */
  public static FrameServer answering(SSLContext identity, StreamAnswer... script) {
    return answering(identity, SO_MANY, script);
  }

  /**
   * Starts a server.
   *
   * @param identity has the server's certificate
   * @param mostStreams how many streams it allows at a time
   * @param script the answers in order, at least one
   * @return the server, to be closed by the caller
   */
  public static FrameServer answering(
      SSLContext identity, int mostStreams, StreamAnswer... script) {
    Objects.requireNonNull(identity, "identity");
    if (script.length == 0) {
      throw new IllegalArgumentException("script: needs at least one answer");
    }
    FrameServer server = new FrameServer(identity, mostStreams, List.of(script));
    start(server::accept);
    return server;
  }

  /**
   * Returns where the server is.
   *
   * @return a base URL with https
   */
  public URI url() {
    return URI.create("https://127.0.0.1:" + server.getLocalPort());
  }

  /**
   * Returns how many requests came so far.
   *
   * @return requests with their bodies
   */
  public int requests() {
    return requests.get();
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
        SSLSocket socket = (SSLSocket) server.accept();
        open.add(socket);
        start(() -> serve(socket));
      }
    } catch (IOException closed) {
      close();
    }
  }

  private void serve(SSLSocket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      FrameConnection connection = new FrameConnection(socket);
      connection.readPreface();
      connections.incrementAndGet();
      connection.settings(mostStreams);
      for (FrameConnection.Frame frame = connection.next();
          frame != null;
          frame = connection.next()) {
        take(frame, connection);
      }
    } catch (IOException clientGone) {
      open.remove(socket);
    } finally {
      open.remove(socket);
    }
  }

  private void take(FrameConnection.Frame frame, FrameConnection connection) throws IOException {
    boolean asksForAck =
        frame.type() == FrameConnection.SETTINGS || frame.type() == FrameConnection.PING;
    if (asksForAck && (frame.flags() & FrameConnection.ACK) == 0) {
      byte[] same = frame.type() == FrameConnection.PING ? frame.payload() : new byte[0];
      connection.send(frame.type(), FrameConnection.ACK, 0, same);
    }
    if (frame.type() == FrameConnection.DATA && frame.payload().length > 0) {
      byte[] more = ByteBuffer.allocate(4).putInt(frame.payload().length).array();
      connection.send(FrameConnection.WINDOW_UPDATE, 0, 0, more);
    }
    boolean ends = frame.type() == FrameConnection.HEADERS || frame.type() == FrameConnection.DATA;
    if (ends && frame.ends()) {
      answer(frame.stream(), connection);
    }
  }

  private void answer(int stream, FrameConnection connection) {
    int number = requests.incrementAndGet();
    StreamAnswer answer = script.get(Math.min(number, script.size()) - 1);
    // An answer may wait, and other streams go on.
    start(
        () -> {
          try {
            answer.to(stream, connection);
          } catch (IOException clientGone) {
            return;
          }
        });
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "frame-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Closes the port and all connections. Closing twice has no effect. */
  @Override
  public void close() {
    try {
      server.close();
      for (SSLSocket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the server could not be closed", e);
    }
  }
}
