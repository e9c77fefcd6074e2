package io.github.partnerapi.feign.internal;

import feign.Client;
import io.github.partnerapi.transport.ConnectionSettings;
import io.github.partnerapi.transport.Transport;
import io.github.partnerapi.transport.TransportFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes transports: with a Feign client of the caller's, or with Apache HttpClient 5.
 *
 * <p>Nothing can be seen of a Feign client; the options of every request tell it not to follow
 * redirects.
 */
public final class FeignTransports implements TransportFactory<Client> {
  @Override
  public String name() {
    return "feign";
  }

  @Override
  public Transport create(@Nullable Client http, ConnectionSettings connection) {
    if (http != null) {
      return new FeignTransport(http, connection.timeout(), () -> {});
    }
    ApacheClient own = new ApacheClient(connection);
    return new FeignTransport(own, connection.timeout(), own::close);
  }
}
