package io.github.partnerapi.contract.fault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on a free port of 127.0.0.1 that answers by a script and keeps what it was sent.
 *
 * <p>The first request gets the first answer of the script, the second the second; the last answer
 * is given again and again. Requests are counted when they are complete. Safe for use by many
 * threads.
 */
public final class FaultServer implements AutoCloseable {
  private static final int SMALL_BUFFER = 16 * 1024;

  private final ServerSocket server;
  private final List<Answer> script;
  private final boolean bodies;
  private final List<ReceivedRequest> requests = new ArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  private FaultServer(List<Answer> script, boolean bodies) {
    this.script = script;
    this.bodies = bodies;
    try {
      server = new ServerSocket();
      if (!bodies) {
        // Else most of a body that nobody reads would stand in the buffers of the system.
        server.setReceiveBufferSize(SMALL_BUFFER);
      }
      server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 256);
    } catch (IOException e) {
      throw new UncheckedIOException("no port of 127.0.0.1 could be opened", e);
    }
  }

  /**
   * Starts a server.
   *
   * @param script the answers in order, at least one
   * @return the server, to be closed by the caller
   */
  public static FaultServer answering(Answer... script) {
    return start(script, true);
  }

  /**
   * Starts a server that answers when the head of a request is there, and leaves the body on the
   * wire. A request counts with its head, has no body, and is the last of its connection.
   *
   * @param script the answers in order, at least one
   * @return the server, to be closed by the caller
   */
  public static FaultServer answeringHeads(Answer... script) {
    return start(script, false);
  }

  private static FaultServer start(Answer[] script, boolean bodies) {
    if (script.length == 0) {
      throw new IllegalArgumentException("script: needs at least one answer");
    }
    FaultServer server = new FaultServer(List.of(script), bodies);
    start("fault-server", server::accept);
    return server;
  }

  /**
   * Returns where the server is.
   *
   * @return a base URL with http
   */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /**
   * Returns the requests so far.
   *
   * @return a copy in the order of their arrival
   */
  public List<ReceivedRequest> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /**
   * Returns how many connections were made so far.
   *
   * @return connections, open and closed ones
   */
  public int connections() {
    return connections.get();
  }

  /**
   * Returns how many connections are open.
   *
   * @return connections that neither side has closed
   */
  public int openConnections() {
    return open.size();
  }

  private void accept() {
    try {
      while (closed.getCount() > 0) {
        Socket socket = server.accept();
        open.add(socket);
        int number = connections.incrementAndGet();
        start("fault-server-" + number, () -> serve(socket, number));
      }
    } catch (IOException serverClosed) {
      close();
    }
  }

  private void serve(Socket socket, int number) {
    try (socket) {
      socket.setTcpNoDelay(true);
      RequestParser parser =
          new RequestParser(new BufferedInputStream(socket.getInputStream()), number, bodies);
      Connection connection = new Connection(socket, closed);
      while (connection.isOpen()) {
        ReceivedRequest request = parser.next();
        if (request == null) {
          return;
        }
        record(request).to(request, connection);
        if (!bodies) {
          return;
        }
      }
    } catch (IOException clientGone) {
      // Half of the point of this server: what the client saw of it is the test's to judge.
      open.remove(socket);
    } finally {
      open.remove(socket);
    }
  }

  private Answer record(ReceivedRequest request) {
    synchronized (requests) {
      requests.add(request);
      return script.get(Math.min(requests.size(), script.size()) - 1);
    }
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Closes the port and all connections. Closing twice has no effect. */
  @Override
  public void close() {
    closed.countDown();
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the server could not be closed", e);
    }
  }
}
