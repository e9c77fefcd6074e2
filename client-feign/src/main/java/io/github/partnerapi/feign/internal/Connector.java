package io.github.partnerapi.feign.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Connects to all addresses of a host, one after the other, within one time that finding the
 * addresses counts for too. The sockets are those of channels, since an interrupt ends what they
 * wait for.
 */
final class Connector extends DefaultHttpClientConnectionOperator {
  private static final SchemePortResolver PORTS = DefaultSchemePortResolver.INSTANCE;

  private final Lookup addresses;
  private final ExecutorService threads;

  /**
   * Creates a connector.
   *
   * @param addresses finds the addresses of a host, however long that takes
   * @param threads where it does
   */
  Connector(TlsSocketStrategy tls, Lookup addresses, ExecutorService threads) {
    super(proxy -> socket(), PORTS, null, scheme -> URIScheme.HTTPS.same(scheme) ? tls : null);
    this.addresses = addresses;
    this.threads = threads;
  }

  /** Finds the addresses of a host. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  private static Socket socket() {
    try {
      return SocketChannel.open().socket();
    } catch (IOException noneLeft) {
      throw new UncheckedIOException(noneLeft);
    }
  }

  @Override
  public void connect(
      ManagedHttpClientConnection connection,
      HttpHost host,
      @Nullable NamedEndpoint name,
      @Nullable InetSocketAddress local,
      Timeout timeout,
      SocketConfig config,
      @Nullable Object attachment,
      HttpContext context)
      throws IOException {
    long end =
        System.nanoTime()
            + Math.min(timeout.toNanoseconds(), Progress.of(context).remainingNanos());
    InetAddress[] found =
        host.getAddress() != null
            ? new InetAddress[] {host.getAddress()}
            : found(host.getHostName(), end);
    int port = PORTS.resolve(host.getSchemeName(), host);
    for (int i = 0; ; i++) {
      // A share of the time for each: one that does not answer leaves some to the others.
      long share = (end - System.nanoTime()) / (found.length - i);
      try {
        super.connect(
            connection,
            new HttpHost(host.getSchemeName(), found[i], host.getHostName(), port),
            name == null ? host : name,
            local,
            Timeout.ofMilliseconds(Math.max(1, TimeUnit.NANOSECONDS.toMillis(share))),
            config,
            attachment,
            context);
        return;
      } catch (UncheckedIOException noSocket) {
        throw noSocket.getCause();
      } catch (IOException failure) {
        if (i == found.length - 1 || Thread.currentThread().isInterrupted()) {
          throw failure;
        }
      }
    }
  }

  private InetAddress[] found(String host, long end) throws IOException {
    Future<InetAddress[]> looking = threads.submit(() -> addresses.addresses(host));
    try {
      InetAddress[] found = looking.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (found.length == 0) {
        throw new UnknownHostException(host);
      }
      return found;
    } catch (TimeoutException late) {
      throw new ConnectTimeoutException("the addresses of the host were not found in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while looking for the host");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure
          ? failure
          : (IOException) new ConnectException("no address").initCause(e);
    } finally {
      looking.cancel(true);
    }
  }
}
