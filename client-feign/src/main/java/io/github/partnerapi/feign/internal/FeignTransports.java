package io.github.partnerapi.feign.internal;

import feign.Client;
import io.github.partnerapi.binding.Connection;
import io.github.partnerapi.binding.Transport;
import org.jspecify.annotations.Nullable;

/** Makes transports: with a Feign client of the caller's, or with Apache HttpClient 5. */
public final class FeignTransports {
  private FeignTransports() {}

  /**
   * Creates a transport.
   *
   * @param http the caller's client, or null for Apache HttpClient 5
   * @param connection how to connect
   * @return the transport; it closes Apache HttpClient 5 with it, but not a client of the caller's
   */
  public static Transport of(@Nullable Client http, Connection connection) {
    if (http != null) {
      return new FeignTransport(http, connection.timeout(), () -> {});
    }
    ApacheClient own = new ApacheClient(connection);
    return new FeignTransport(own, connection.timeout(), own::close);
  }
}
