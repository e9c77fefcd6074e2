package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.Headers;
import io.github.partnerapi.transport.WireResponse;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;

/** A response of {@link java.net.http.HttpClient}. */
final class NativeResponse implements WireResponse {
  private static final int LONGEST_REST = 16 * 1024;
  private static final Duration REST_TIME = Duration.ofSeconds(1);

  private final HttpResponse<DeadlineBody> response;
  private final Consumer<DeadlineBody> ended;

  /**
   * Creates one.
   *
   * @param ended is told the body when it is closed, perhaps more than once
   */
  NativeResponse(HttpResponse<DeadlineBody> response, Consumer<DeadlineBody> ended) {
    this.response = response;
    this.ended = ended;
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
  public void readSlowly() {
    response.body().readSlowly(() -> ended.accept(response.body()));
  }

  @Override
  public void close() {
    DeadlineBody body = response.body();
    if (!body.isComplete() && hasShortRest()) {
      body.readRest(LONGEST_REST, REST_TIME);
    }
    body.close();
    ended.accept(body);
  }

  private boolean hasShortRest() {
    return response.headers().firstValueAsLong("Content-Length").orElse(0) <= LONGEST_REST;
  }
}
