package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.Headers;
import io.github.partnerapi.transport.WireResponse;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Set;

/** A response of {@link java.net.http.HttpClient}. */
final class NativeResponse implements WireResponse {
  private final HttpResponse<DeadlineBody> response;
  private final Set<DeadlineBody> reading;

  /** Takes itself out of the bodies that are being read when it is closed. */
  NativeResponse(HttpResponse<DeadlineBody> response, Set<DeadlineBody> reading) {
    this.response = response;
    this.reading = reading;
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
    reading.remove(response.body());
    response.body().close();
  }
}
