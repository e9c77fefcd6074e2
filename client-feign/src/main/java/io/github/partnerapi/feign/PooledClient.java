package io.github.partnerapi.feign;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.partnerapi.feign.internal.ApacheClient;
import java.io.IOException;

/** A Feign client with a pool of connections, to be closed when it is not needed any more. */
public final class PooledClient implements Client, AutoCloseable {
  private final ApacheClient http;

  PooledClient(ApacheClient http) {
    this.http = http;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    return http.execute(request, options);
  }

  /** Closes the connections. Calls under way end with an exception. */
  @Override
  public void close() {
    http.close();
  }
}
