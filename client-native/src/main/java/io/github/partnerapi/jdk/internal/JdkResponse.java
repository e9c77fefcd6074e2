package io.github.partnerapi.jdk.internal;

import io.github.partnerapi.Headers;
import io.github.partnerapi.binding.WireResponse;
import java.io.InputStream;
import java.net.http.HttpResponse;

/** A response of {@link java.net.http.HttpClient}. */
final class JdkResponse implements WireResponse {
  private final HttpResponse<DeadlineBody> response;

  JdkResponse(HttpResponse<DeadlineBody> response) {
    this.response = response;
  }

  @Override
  public int status() {
    return response.statusCode();
  }

  @Override
  public Headers headers() {
    return Headers.of(response.headers().map());
  }

  @Override
  public InputStream body() {
    return response.body();
  }

  @Override
  public void close() {
    response.body().close();
  }
}
