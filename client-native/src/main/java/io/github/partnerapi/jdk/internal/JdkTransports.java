package io.github.partnerapi.jdk.internal;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Makes transports: with an {@link HttpClient} of the caller's, or with one that the library creates and so closes. */
public final class JdkTransports {
  private JdkTransports() {}

  /**
   * Creates a transport.
   *
   * @param http the caller's client, or null for one of its own
   * @param connectTimeout how long making a connection may take, for a client of its own
   * @return the transport
   */
  public static JdkTransport of(@Nullable HttpClient http, Duration connectTimeout) {
    return http == null ? own(connectTimeout) : new JdkTransport(http, () -> {});
  }

  private static JdkTransport own(Duration connectTimeout) {
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "partner-api-native");
              thread.setDaemon(true);
              return thread;
            });
    HttpClient http =
        HttpClient.newBuilder()
            .connectTimeout(connectTimeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(threads)
            .build();
    return new JdkTransport(
        http,
        () -> {
          closeWhereTheJdkCan(http);
          threads.shutdown();
        });
  }

  /** From Java 21 on a client can be closed; before, it ends when nothing refers to it any more. */
  private static void closeWhereTheJdkCan(Object http) {
    if (http instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new IllegalStateException("the HTTP client could not be closed", e);
      }
    }
  }
}
