package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.transport.HttpProxy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Tells a proxy who asks for a tunnel. {@link java.net.http.HttpClient} would not: it holds Basic
 * back from CONNECT unless a switch of the whole JVM lets it through. So it asks this relay on the
 * loopback interface, which asks the proxy, with its credentials, and carries the bytes.
 *
 * <p>Nobody else on this machine gets a tunnel: each request needs a key that only this process
 * knows.
 */
final class ProxyRelay extends ProxySelector implements AutoCloseable {
  /** Headers of this kind go to a proxy and never through its tunnel. */
  static final String KEY = "Proxy-Relay-Key";

  private static final int LONGEST_HEAD = 16 * 1024;
  private static final int KEY_BITS = 256;

  private final HttpProxy proxy;
  private final int timeoutMillis;
  private final Executor threads;
  private final ServerSocket door;
  private final String key = new BigInteger(KEY_BITS, new SecureRandom()).toString(16);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private ProxyRelay(HttpProxy proxy, int timeoutMillis, Executor threads) throws IOException {
    this.proxy = proxy;
    this.timeoutMillis = timeoutMillis;
    this.threads = threads;
    this.door = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
  }

  /**
   * Opens the relay.
   *
   * @param proxy a proxy that has a user
   * @param timeoutMillis how long connecting to the proxy may take
   * @param threads where the bytes are carried
   */
  static ProxyRelay start(HttpProxy proxy, int timeoutMillis, Executor threads) {
    try {
      ProxyRelay relay = new ProxyRelay(proxy, timeoutMillis, threads);
      threads.execute(relay::accept);
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException("no port of the loopback interface could be opened", e);
    }
  }

  String key() {
    return key;
  }

  @Override
  public List<java.net.Proxy> select(URI target) {
    InetSocketAddress direct =
        new InetSocketAddress(proxy.address().getHostString(), proxy.address().getPort());
    boolean tunnel = "https".equalsIgnoreCase(target.getScheme());
    return List.of(
        new java.net.Proxy(
            java.net.Proxy.Type.HTTP, tunnel ? door.getLocalSocketAddress() : direct));
  }

  @Override
  public void connectFailed(URI target, SocketAddress address, IOException failure) {}

  private void accept() {
    try {
      while (true) {
        Socket asking = door.accept();
        open.add(asking);
        threads.execute(() -> serve(asking));
      }
    } catch (IOException | RejectedExecutionException over) {
      close();
    }
  }

  private void serve(Socket asking) {
    Socket upstream = new Socket();
    open.add(upstream);
    try (asking;
        upstream) {
      asking.setTcpNoDelay(true);
      String head = head(asking.getInputStream());
      String known = "\r\n" + KEY + ": " + key + "\r\n";
      if (!head.contains(known)) {
        return;
      }
      upstream.connect(
          new InetSocketAddress(proxy.address().getHostString(), proxy.address().getPort()),
          timeoutMillis);
      upstream.setTcpNoDelay(true);
      OutputStream out = upstream.getOutputStream();
      String authorised =
          head.replace(known, "\r\nProxy-Authorization: " + proxy.authorization() + "\r\n");
      out.write(authorised.getBytes(StandardCharsets.ISO_8859_1));
      threads.execute(() -> carry(upstream, asking));
      carry(asking, upstream);
    } catch (IOException | RejectedExecutionException gone) {
      return;
    } finally {
      open.remove(asking);
      open.remove(upstream);
    }
  }

  /** Reads byte by byte, since what follows the head is not for the relay. */
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int ends = 0;
    while (ends < 4 && head.size() < LONGEST_HEAD) {
      int octet = in.read();
      if (octet < 0) {
        break;
      }
      head.write(octet);
      ends = octet == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : octet == '\r' ? 1 : 0;
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static void carry(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException broken) {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      return;
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException gone) {
      return;
    } finally {
      open.forEach(ProxyRelay::close);
    }
  }
}
