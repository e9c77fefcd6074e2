package io.github.partnerapi.config;

import io.github.partnerapi.api.Dialog360Binding;
import io.github.partnerapi.api.Dialog360ClientBuilder;
import io.github.partnerapi.api.TextBinding;
import io.github.partnerapi.api.TextClientBuilder;
import io.github.partnerapi.transport.ConnectionSettings;
import io.github.partnerapi.transport.Transport;
import io.github.partnerapi.transport.TransportFactory;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builders of clients that have no operations, and so are called by raw requests. */
final class UnboundClients implements TransportFactory<String> {
  final List<ConnectionSettings> connections = new ArrayList<>();
  private final Transport transport;

  UnboundClients(Transport transport) {
    this.transport = transport;
  }

  @Override
  public String name() {
    return "unbound";
  }

  @Override
  public Transport create(@Nullable String http, ConnectionSettings connection) {
    connections.add(connection);
    return transport;
  }

  TextClientBuilder<String> text() {
    return new TextClientBuilder<>(this, nothing(TextBinding.class));
  }

  Dialog360ClientBuilder<String> dialog360() {
    return new Dialog360ClientBuilder<>(this, nothing(Dialog360Binding.class));
  }

  private static <B> B nothing(Class<B> binding) {
    return binding.cast(
        Proxy.newProxyInstance(
            binding.getClassLoader(), new Class<?>[] {binding}, (proxy, method, engine) -> null));
  }
}
