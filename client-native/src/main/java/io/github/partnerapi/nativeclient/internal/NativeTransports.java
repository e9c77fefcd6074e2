package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.transport.ConnectionSettings;
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

  /** Lets the JDK write URLs with secrets to its log. */
  public void allowSecretTargetsInLog() {
    targetsInLog = true;
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
  }

  @Override
  public Transport create(@Nullable HttpClient http, ConnectionSettings connection) {
    return http == null ? own(connection) : new NativeTransport(http, callers -> {}, targetsInLog);
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
            .executor(threads);
    if (connection.proxy() != null) {
      // The selector wants a resolved address, and resolves it once for the life of the client.
      http.proxy(
          ProxySelector.of(
              new InetSocketAddress(
                  connection.proxy().getHostString(), connection.proxy().getPort())));
    }
    if (connection.sslContext() != null) {
      http.sslContext(connection.sslContext());
    }
    HttpClient client = http.build();
    return new NativeTransport(
        client,
        own -> {
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
