package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.transport.ConnectionSettings;
import io.github.partnerapi.transport.HttpProxy;
import io.github.partnerapi.transport.Transport;
import io.github.partnerapi.transport.TransportFactory;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Makes transports: with an {@link HttpClient} of the caller's, or with one that the library
 * creates and so closes.
 */
public final class NativeTransports implements TransportFactory<HttpClient> {
  private boolean targetsInLog;
  private HttpClient.Version version = HttpClient.Version.HTTP_1_1;

  /** Lets the JDK write URLs with secrets to its log. */
  public void allowSecretTargetsInLog() {
    targetsInLog = true;
  }

  /** Speaks HTTP/2 with servers that do. */
  public void http2() {
    version = HttpClient.Version.HTTP_2;
  }

  @Override
  public String name() {
    return "native";
  }

  @Override
  public void check(HttpClient http) {
    if (http.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException(
          "http: must not follow redirects; build it with Redirect.NEVER");
    }
    if (http.authenticator().isPresent()) {
      throw new IllegalArgumentException(
          "http: must have no authenticator, which answers 401 and 407 by sending the request"
              + " again; the client sends its own credential, and proxy(...) that of a proxy");
    }
    if (http.cookieHandler().isPresent()) {
      throw new IllegalArgumentException(
          "http: must have no cookie handler, which carries what one answer says into other"
              + " requests");
    }
  }

  @Override
  public Transport create(@Nullable HttpClient http, ConnectionSettings connection) {
    return http == null
        ? own(connection)
        : new NativeTransport(http, version, null, Integer.MAX_VALUE, callers -> {}, targetsInLog);
  }

  private NativeTransport own(ConnectionSettings connection) {
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "partner-api-native");
              thread.setDaemon(true);
              return thread;
            });
    HttpClient.Builder http =
        HttpClient.newBuilder()
            .connectTimeout(connection.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(version)
            .executor(threads);
    HttpProxy proxy = connection.proxy();
    ProxyRelay relay = null;
    if (proxy != null && proxy.user() != null) {
      relay = ProxyRelay.start(proxy, (int) connection.timeout().toMillis(), threads);
      http.proxy(relay);
    } else if (proxy != null) {
      // The selector wants a resolved address, and resolves it once for the life of the client.
      http.proxy(
          ProxySelector.of(
              new InetSocketAddress(proxy.address().getHostString(), proxy.address().getPort())));
    }
    if (connection.sslContext() != null) {
      http.sslContext(connection.sslContext());
    }
    ProxyRelay opened = relay;
    return new NativeTransport(
        http.build(),
        version,
        ProxyLogin.of(proxy, relay),
        connection.maxConnections(),
        own -> {
          if (opened != null) {
            opened.close();
          }
          endWhereTheJdkCan(own);
          threads.shutdown();
        },
        targetsInLog);
  }

  /**
   * From Java 21 on a client can be told to end; before, it ends when nothing refers to it any
   * more. Not by its {@code close()}, which would wait for the calls under way.
   */
  private static void endWhereTheJdkCan(HttpClient http) {
    try {
      HttpClient.class.getMethod("shutdownNow").invoke(http);
    } catch (NoSuchMethodException beforeJava21) {
      return;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the HTTP client could not be closed", e);
    }
  }
}
