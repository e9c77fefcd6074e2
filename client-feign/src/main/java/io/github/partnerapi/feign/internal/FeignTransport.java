package io.github.partnerapi.feign.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.partnerapi.Headers;
import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.NotSentException;
import io.github.partnerapi.transport.Transport;
import io.github.partnerapi.transport.WireRequest;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Sends requests with any Feign client. */
final class FeignTransport implements Transport {
  private final Client http;
  private final Duration connectTimeout;
  private final Runnable closing;

  FeignTransport(Client http, Duration connectTimeout, Runnable closing) {
    this.http = http;
    this.connectTimeout = connectTimeout;
    this.closing = closing;
  }

  @Override
  public WireResponse send(WireRequest request, Deadline deadline) throws IOException {
    deadline.check();
    try {
      return new Answer(
          http.execute(feignRequest(request), new DeadlineOptions(connectTimeout, deadline)),
          deadline);
    } catch (ConnectException
        | ConnectTimeoutException
        | ConnectionRequestTimeoutException
        | NoRouteToHostException
        | UnknownHostException e) {
      throw new NotSentException(e);
    }
  }

  private static Request feignRequest(WireRequest request) {
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    for (Map.Entry<String, String> header : request.headers()) {
      headers.computeIfAbsent(header.getKey(), name -> new ArrayList<>(1)).add(header.getValue());
    }
    return Request.create(
        Request.HttpMethod.valueOf(request.method()),
        request.url(),
        headers,
        request.body(),
        null,
        null);
  }

  @Override
  public void close() {
    closing.run();
  }

  private record Answer(Response response, Deadline deadline) implements WireResponse {
    @Override
    public int status() {
      return response.status();
    }

    @Override
    public Headers headers() {
      Map<String, List<String>> headers = new LinkedHashMap<>();
      response.headers().forEach((name, values) -> headers.put(name, List.copyOf(values)));
      return Headers.of(headers);
    }

    @Override
    public InputStream body() throws IOException {
      return response.body() == null
          ? InputStream.nullInputStream()
          : new DeadlineStream(response.body().asInputStream(), deadline);
    }

    @Override
    public void close() {
      response.close();
    }
  }
}
