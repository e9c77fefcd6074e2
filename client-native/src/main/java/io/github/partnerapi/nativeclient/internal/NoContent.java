package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.Headers;
import io.github.partnerapi.transport.WireResponse;
import java.io.InputStream;
import java.util.Map;

/**
 * A 204 that announced a body. Its connection is gone, and so are its headers, but the service did
 * what it was asked for.
 */
final class NoContent implements WireResponse {
  @Override
  public int status() {
    return 204;
  }

  @Override
  public Headers headers() {
    return Headers.of(Map.of());
  }

  @Override
  public InputStream body() {
    return InputStream.nullInputStream();
  }

  @Override
  public void close() {}
}
