package io.github.partnerapi.transport;

import java.net.InetSocketAddress;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a transport connects.
 *
 * @param timeout how long making a connection may take
 * @param proxy the address of an HTTP proxy, or null for none
 * @param sslContext what TLS trusts and presents, or null for the JVM's default
 */
public record ConnectionSettings(
    Duration timeout, @Nullable InetSocketAddress proxy, @Nullable SSLContext sslContext) {
  public static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    return InetSocketAddress.createUnresolved(
        text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }
}
