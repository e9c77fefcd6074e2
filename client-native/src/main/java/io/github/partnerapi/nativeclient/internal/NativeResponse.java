package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.Headers;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
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
    if (isEmpty()) {
      awaitEnd();
    }
    reading.remove(response.body());
    response.body().close();
  }

  private boolean isEmpty() {
    return status() == 204
        || response.headers().firstValue("Content-Length").filter("0"::equals).isPresent();
  }

  /**
   * The end of an empty body is a moment away. A body that is closed before it has come takes its
   * connection with it.
   */
  private void awaitEnd() {
    try {
      response.body().readAllBytes();
    } catch (IOException alreadyOver) {
      // The connection is gone, or the caller has no more time: there is nothing to read.
      return;
    }
  }
}
