package io.github.partnerapi.feign.internal;

import feign.Client;
import feign.Feign;
import feign.Retryer;
import io.github.partnerapi.transport.ConnectionSettings;
import io.github.partnerapi.transport.Transport;
import io.github.partnerapi.transport.TransportFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes transports: with a Feign client of the caller's, or with Apache HttpClient 5.
 *
 * <p>Nothing can be seen of a Feign client; the options of every request tell it not to follow
 * redirects.
 */
public final class FeignTransports implements TransportFactory<Client> {
  private final List<Consumer<Feign.Builder>> settings = new ArrayList<>();

  /** Starts without settings. */
  public FeignTransports() {}

  /**
   * Adds a setting of Feign.
   *
   * @param setting made on the builder of every transport, before what the engine needs
   */
  public void add(Consumer<Feign.Builder> setting) {
    settings.add(setting);
  }

  @Override
  public String name() {
    return "feign";
  }

  @Override
  public void check(Client http) {
    CallersClient.check(http);
  }

  @Override
  public Transport create(@Nullable Client http, ConnectionSettings connection) {
    return create(http, connection, UnaryOperator.identity());
  }

  @Override
  public Transport create(
      @Nullable Client http, ConnectionSettings connection, UnaryOperator<Transport> around) {
    boolean watched = !around.equals(UnaryOperator.<Transport>identity());
    if (http != null) {
      Threads threads = new Threads();
      return transport(
          new CallersClient(watched ? new WatchedClient(http, around) : http, threads.waiting()),
          connection,
          threads::close,
          thread -> {},
          false);
    }
    ApacheClient own = new ApacheClient(connection);
    boolean made = false;
    try {
      Client client = watched ? new WatchedClient(own, around) : own;
      Transport transport =
          transport(client, connection, own::close, own::abort, settings.isEmpty());
      made = true;
      return transport;
    } finally {
      if (!made) {
        own.close();
      }
    }
  }

  @Override
  public Transport over(Transport given, ConnectionSettings connection) {
    return transport(new TransportClient(given), connection, given::close, thread -> {}, false);
  }

  private Transport transport(
      Client http,
      ConnectionSettings connection,
      Runnable closing,
      Consumer<Thread> abort,
      boolean unseen) {
    ApiMethods methods = new ApiMethods();
    Feign.Builder feign = Feign.builder();
    settings.forEach(setting -> setting.accept(feign));
    feign
        .client(http)
        .contract(PartnerContract.forEngine(methods, FeignBinding.INTERFACES))
        .encoder(new PartnerEncoder())
        .methodInterceptor(Attempt.interceptor())
        .invocationHandlerFactory((target, handlers) -> new Dispatch(handlers))
        .retryer(Retryer.NEVER_RETRY);
    return new FeignTransport(
        feign.build(), methods, new FeignExchange(connection.timeout(), abort, unseen), closing);
  }
}
