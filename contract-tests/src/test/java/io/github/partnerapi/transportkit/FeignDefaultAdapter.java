package io.github.partnerapi.transportkit;

import feign.Client;
import feign.DefaultClient;
import feign.Request.HttpMethod;
import feign.Request.Options;
import io.github.partnerapi.contract.transport.HttpAdapter;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Feign's default client, which is the JDK's {@link java.net.HttpURLConnection}, as it comes. */
final class FeignDefaultAdapter implements HttpAdapter {
  private final Client client;

  FeignDefaultAdapter(@Nullable InetSocketAddress proxy) {
    client =
        proxy == null
            ? new DefaultClient(null, null)
            : new Client.Proxied(null, null, new Proxy(Proxy.Type.HTTP, proxy));
  }

  @Override
  public Response send(Request request) throws IOException {
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    long millis = request.deadline().toMillis();
    Options options =
        new Options(millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS, true);
    try (feign.Response response =
        client.execute(
            feign.Request.create(
                HttpMethod.valueOf(request.method()),
                request.uri().toString(),
                headers,
                request.body(),
                StandardCharsets.UTF_8,
                null),
            options)) {
      Map<String, List<String>> received = new LinkedHashMap<>();
      response.headers().forEach((name, values) -> received.put(name, List.copyOf(values)));
      return new Response(response.status(), received, body(response));
    }
  }

  private static byte[] body(feign.Response response) throws IOException {
    if (response.body() == null) {
      return new byte[0];
    }
    try (InputStream body = response.body().asInputStream()) {
      return body.readAllBytes();
    }
  }
}
