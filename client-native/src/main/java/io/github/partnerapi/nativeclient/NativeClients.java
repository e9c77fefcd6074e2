package io.github.partnerapi.nativeclient;

import io.github.partnerapi.call.Binding;
import io.github.partnerapi.nativeclient.internal.NativeBinding;
import io.github.partnerapi.nativeclient.internal.NativeTransports;
import io.github.partnerapi.transport.TransportFactory;
import java.net.http.HttpClient;
import java.util.function.BiFunction;

/**
 * Makes clients of any provider on {@link HttpClient}. Those of Text and of 360dialog have a
 * shorter way: {@link NativeTextClient} and {@link NativeDialog360Client}.
 */
public final class NativeClients {
  private NativeClients() {}

  /**
   * Starts the configuration of a client.
   *
   * @param provider creates the builder of a provider, as its constructor does
   * @param <B> the builder
   * @return the builder
   */
  public static <B> B builder(BiFunction<TransportFactory<HttpClient>, Binding, B> provider) {
    return provider.apply(new NativeTransports(), new NativeBinding());
  }
}
