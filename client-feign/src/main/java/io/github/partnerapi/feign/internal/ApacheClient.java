package io.github.partnerapi.feign.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.partnerapi.transport.ConnectionSettings;
import io.github.partnerapi.transport.NotSentException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache HttpClient 5 as a Feign client that sends once, follows nothing, keeps no cookies, and
 * takes the read timeout of the options as the time of the whole exchange, the body included.
 */
public final class ApacheClient implements Client, AutoCloseable {
  private final Threads threads = new Threads();
  private final Targets targets = new Targets();
  private final CloseableHttpClient http;
  private final Set<TimedAbort> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;
  private final Map<Thread, HttpUriRequestBase> waiting = new ConcurrentHashMap<>();

  /**
   * Creates a client with a pool of its own.
   *
   * @param connection how to connect
   */
  public ApacheClient(ConnectionSettings connection) {
    this(connection, InetAddress::getAllByName);
  }

  ApacheClient(ConnectionSettings connection, Connector.Lookup lookup) {
    http = ApacheBuilder.client(connection, lookup, threads.waiting());
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    Targets.Target target = targets.of(request.url());
    HttpUriRequestBase exchange = exchange(request, target.server(), options);
    Progress progress =
        new Progress(target.target(), Duration.ofMillis(options.readTimeoutMillis()));
    TimedAbort abort = begin(exchange, progress);
    boolean open = false;
    waiting.put(Thread.currentThread(), exchange);
    try {
      Response response =
          ApacheResponse.of(
              request,
              CloseableHttpResponse.adapt(http.executeOpen(null, exchange, progress.context())),
              abort,
              options);
      open = true;
      return response;
    } catch (IOException | RuntimeException e) {
      throw progress.meaning(e);
    } finally {
      waiting.remove(Thread.currentThread());
      if (!open) {
        abort.end();
      }
    }
  }

  private TimedAbort begin(HttpUriRequestBase exchange, Progress progress) throws IOException {
    try {
      TimedAbort abort = new TimedAbort(exchange::abort, progress, threads, underWay);
      if (closed) {
        abort.close();
      }
      return abort;
    } catch (RejectedExecutionException e) {
      throw new NotSentException("the client was closed", e);
    }
  }

  /** Ends the exchange whose answer a thread waits for, if it does. */
  void abort(Thread caller) {
    HttpUriRequestBase exchange = waiting.get(caller);
    if (exchange != null) {
      exchange.abort();
    }
  }

  private static HttpUriRequestBase exchange(Request request, URI server, Request.Options options) {
    HttpUriRequestBase exchange = new HttpUriRequestBase(request.httpMethod().name(), server);
    // Where a URL could not be cut, it is here whole.
    exchange.setPath("/");
    for (Map.Entry<String, Collection<String>> header : request.headers().entrySet()) {
      // The library counts by itself, and refuses a request that has the header already.
      if (!header.getKey().equalsIgnoreCase("Content-Length")) {
        for (String value : header.getValue()) {
          exchange.addHeader(header.getKey(), value);
        }
      }
    }
    if (options instanceof AttemptOptions attempt) {
      attempt.headers().forEach(header -> exchange.addHeader(header.getKey(), header.getValue()));
    }
    if (request.body() != null) {
      exchange.setEntity(new ByteArrayEntity(request.body(), null));
    }
    exchange.setConfig(
        RequestConfig.custom()
            .setConnectionRequestTimeout(Timeout.ofMilliseconds(options.readTimeoutMillis()))
            .setResponseTimeout(Timeout.ofMilliseconds(options.readTimeoutMillis()))
            .setRedirectsEnabled(false)
            .setAuthenticationEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .build());
    return exchange;
  }

  @Override
  public void close() {
    closed = true;
    // All are told before one ends, whose connection another would take.
    underWay.forEach(each -> each.progress().closed());
    underWay.forEach(TimedAbort::close);
    http.close(CloseMode.IMMEDIATE);
    threads.close();
  }
}
