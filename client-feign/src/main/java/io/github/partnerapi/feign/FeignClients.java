package io.github.partnerapi.feign;

import feign.Client;
import io.github.partnerapi.call.Binding;
import io.github.partnerapi.feign.internal.FeignBinding;
import io.github.partnerapi.feign.internal.FeignTransports;
import io.github.partnerapi.transport.TransportFactory;
import java.util.function.BiFunction;

/**
 * Makes clients of any provider on OpenFeign, with Apache HttpClient 5 unless another {@link
 * Client} is set. Those of Text and of 360dialog have a shorter way: {@link FeignTextClient} and
 * {@link FeignDialog360Client}.
 */
public final class FeignClients {
  private FeignClients() {}

  /**
   * Starts the configuration of a client.
   *
   * @param provider creates the builder of a provider, as its constructor does
   * @param <B> the builder
   * @return the builder
   */
  public static <B> B builder(BiFunction<TransportFactory<Client>, Binding, B> provider) {
    return provider.apply(new FeignTransports(), new FeignBinding());
  }
}
