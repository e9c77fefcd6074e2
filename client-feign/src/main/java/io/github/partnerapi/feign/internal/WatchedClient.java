package io.github.partnerapi.feign.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import feign.Util;
import io.github.partnerapi.Headers;
import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.Transport;
import io.github.partnerapi.transport.WireRequest;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A Feign client that shows what it sends and gets to a transport around it. What is sent is
 * Feign's request in any case.
 *
 * @param client sends the requests
 * @param around takes what sends one request, and returns what it is sent with
 */
record WatchedClient(Client client, UnaryOperator<Transport> around) implements Client {
  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    Transport one = around.apply(new One(client, request, options));
    Deadline deadline =
        Deadline.after(Duration.ofMillis(options.readTimeoutMillis()), System::nanoTime);
    try {
      return TransportClient.response(request, one.send(shown(request, options), deadline));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted while sending").initCause(e);
    }
  }

  private static WireRequest shown(Request request, Request.Options options) {
    WireRequest shown = TransportClient.wireRequest(request);
    if (!(options instanceof AttemptOptions attempt)) {
      return shown;
    }
    List<Map.Entry<String, String>> headers = new ArrayList<>(shown.headers());
    headers.addAll(attempt.headers());
    return new WireRequest(shown.method(), shown.url(), headers, shown.body());
  }

  /** Sends one request, which belongs to Feign. */
  private record One(Client client, Request request, Request.Options options) implements Transport {
    @Override
    public WireResponse send(WireRequest shown, Deadline deadline) throws IOException {
      return new Answer(client.execute(request, options));
    }

    @Override
    public void close() {}
  }

  private record Answer(Response response) implements WireResponse {
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
          : response.body().asInputStream();
    }

    @Override
    public void close() {
      Util.ensureClosed(response.body());
    }
  }
}
