package io.github.partnerapi.config;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.call.Binding;
import io.github.partnerapi.call.CallEngine;
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

  TextBuilder text() {
    return new TextBuilder(this);
  }

  Dialog360Builder dialog360() {
    return new Dialog360Builder(this);
  }

  static final class TextBuilder extends TextClient.Builder<TextBuilder, String> {
    private TextBuilder(UnboundClients clients) {
      super(clients, new NoOperations());
    }

    @Override
    protected TextBuilder self() {
      return this;
    }
  }

  static final class Dialog360Builder extends Dialog360Client.Builder<Dialog360Builder, String> {
    private Dialog360Builder(UnboundClients clients) {
      super(clients, new NoOperations());
    }

    @Override
    protected Dialog360Builder self() {
      return this;
    }
  }

  private static final class NoOperations implements Binding {
    @Override
    public <A> A bind(Class<A> api, CallEngine engine) {
      return api.cast(
          Proxy.newProxyInstance(
              api.getClassLoader(), new Class<?>[] {api}, (proxy, method, arguments) -> null));
    }
  }
}
