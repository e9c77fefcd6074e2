package io.github.partnerapi.transportkit;

import io.github.partnerapi.contract.transport.HttpAdapter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** OkHttp as it comes, with its call timeout as the deadline. */
final class OkHttpAdapter implements HttpAdapter {
  private final OkHttpClient client;

  OkHttpAdapter(@Nullable InetSocketAddress proxy) {
    OkHttpClient.Builder builder = new OkHttpClient.Builder();
    if (proxy != null) {
      builder.proxy(new Proxy(Proxy.Type.HTTP, proxy));
    }
    client = builder.build();
  }

  @Override
  public Response send(Request request) throws IOException {
    RequestBody body =
        request.method().equals("GET")
            ? null
            : RequestBody.create(request.body() == null ? new byte[0] : request.body());
    okhttp3.Request sent =
        new okhttp3.Request.Builder()
            .url(request.uri().toString())
            .headers(Headers.of(request.headers()))
            .method(request.method(), body)
            .build();
    try (okhttp3.Response response =
        client.newBuilder().callTimeout(request.deadline()).build().newCall(sent).execute()) {
      return new Response(
          response.code(), response.headers().toMultimap(), response.body().bytes());
    }
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
