package io.github.partnerapi.feign.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.Transport;
import io.github.partnerapi.transport.WireRequest;
import io.github.partnerapi.transport.WireResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A transport of the caller's as a Feign client, so that what he adds to Feign stands before it.
 *
 * @param transport sends the requests
 */
record TransportClient(Transport transport) implements Client {
  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    Deadline deadline =
        Deadline.after(Duration.ofMillis(options.readTimeoutMillis()), System::nanoTime);
    try {
      return response(request, transport.send(wireRequest(request), deadline));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted while sending").initCause(e);
    }
  }

  static WireRequest wireRequest(Request request) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> headers.add(Map.entry(name, value))));
    return new WireRequest(request.httpMethod().name(), request.url(), headers, request.body());
  }

  static Response response(Request request, WireResponse came) throws IOException {
    Map<String, Collection<String>> headers = new LinkedHashMap<>(came.headers().asMap());
    return Response.builder()
        .status(came.status())
        .request(request)
        .headers(headers)
        .body(new Body(came), null)
        .build();
  }

  /** Closing the body ends the exchange. */
  private static final class Body extends FilterInputStream {
    private final WireResponse response;

    Body(WireResponse response) throws IOException {
      super(response.body());
      this.response = response;
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } finally {
        response.close();
      }
    }
  }
}
