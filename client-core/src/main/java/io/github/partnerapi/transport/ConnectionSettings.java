package io.github.partnerapi.transport;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a transport connects.
 *
 * @param timeout how long making a connection may take
 * @param proxy the HTTP proxy, or null for what the JVM's default proxy selector says
 * @param sslContext what TLS trusts and presents, or null for the JVM's default context
 * @param maxConnections how many requests are under way at the same time at most; further ones wait
 * @param idleTime how long a connection without a request is kept for the next
 */
public record ConnectionSettings(
    Duration timeout,
    @Nullable HttpProxy proxy,
    @Nullable SSLContext sslContext,
    int maxConnections,
    Duration idleTime) {
  /**
   * 10 seconds to connect, no proxy and no context of its own, 256 connections, 30 seconds idle.
   */
  public static final ConnectionSettings DEFAULT =
      new ConnectionSettings(Duration.ofSeconds(10), null, null, 256, Duration.ofSeconds(30));
}
