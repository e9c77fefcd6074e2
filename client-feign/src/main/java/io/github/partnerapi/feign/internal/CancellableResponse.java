package io.github.partnerapi.feign.internal;

import io.github.partnerapi.Headers;
import io.github.partnerapi.transport.Cancellation;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * A response whose body another thread can break off.
 *
 * @param response what came
 * @param registration breaks it off, until it is closed
 */
record CancellableResponse(WireResponse response, Cancellation.Registration registration)
    implements WireResponse {
  @Override
  public int status() {
    return response.status();
  }

  @Override
  public Headers headers() {
    return response.headers();
  }

  @Override
  public InputStream body() throws IOException {
    return response.body();
  }

  @Override
  public void readSlowly() {
    response.readSlowly();
  }

  @Override
  public void close() {
    registration.close();
    response.close();
  }
}
