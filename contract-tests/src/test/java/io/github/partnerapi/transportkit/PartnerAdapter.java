package io.github.partnerapi.transportkit;

import io.github.partnerapi.RawJson;
import io.github.partnerapi.ResponseException;
import io.github.partnerapi.api.RawRequest;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.transport.HttpAdapter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One of our clients, without the repeats that it makes by design. */
final class PartnerAdapter implements HttpAdapter {
  private final Supplier<? extends TextClient.Builder<?, ?>> builder;
  private final @Nullable InetSocketAddress proxy;
  private final Map<URI, TextClient> clients = new ConcurrentHashMap<>();

  PartnerAdapter(
      Supplier<? extends TextClient.Builder<?, ?>> builder, @Nullable InetSocketAddress proxy) {
    this.builder = builder;
    this.proxy = proxy;
  }

  @Override
  public HttpAdapter.Response send(Request request) {
    TextClient client = clients.computeIfAbsent(request.uri().resolve("/"), this::client);
    RawRequest raw =
        client
            .with(o -> o.deadline(request.deadline()))
            .raw(request.method(), request.uri().getRawPath());
    if (request.body() != null) {
      raw.json(RawJson.parse(new String(request.body(), StandardCharsets.UTF_8)));
    }
    try {
      var response = raw.send();
      return new HttpAdapter.Response(
          response.status(), response.headers().asMap(), Objects.requireNonNull(response.value()));
    } catch (ResponseException e) {
      return new HttpAdapter.Response(e.status(), e.headers().asMap(), e.rawBody());
    }
  }

  private TextClient client(URI server) {
    TextClient.Builder<?, ?> configured = builder.get();
    configured.token("t");
    configured.baseUrl(server);
    configured.maxRetries(0);
    if (proxy != null) {
      configured.proxy(proxy);
    }
    return configured.build();
  }

  @Override
  public void close() {
    clients.values().forEach(TextClient::close);
  }
}
