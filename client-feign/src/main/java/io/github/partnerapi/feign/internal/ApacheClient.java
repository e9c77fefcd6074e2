package io.github.partnerapi.feign.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.partnerapi.transport.ConnectionSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache HttpClient 5 as a Feign client that sends once, follows nothing, keeps no cookies, and
 * takes the read timeout of the options as the time of the whole exchange, the body included.
 */
public final class ApacheClient implements Client, AutoCloseable {
  private static final int MOST_CONNECTIONS = 128;
  private static final String TARGET = "partner-api-target";

  private final CloseableHttpClient http;
  private final ScheduledThreadPoolExecutor deadlines;

  /**
   * Creates a client with a pool of its own.
   *
   * @param connection how to connect
   */
  public ApacheClient(ConnectionSettings connection) {
    HttpClientBuilder builder =
        HttpClients.custom()
            .setConnectionManager(connections(connection))
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .disableDefaultUserAgent();
    keepTargetsOutOfTheLog(builder);
    if (connection.proxy() != null) {
      builder.setProxy(
          new HttpHost(connection.proxy().getHostString(), connection.proxy().getPort()));
    }
    http = builder.build();
    deadlines =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "partner-api-feign-deadline");
              thread.setDaemon(true);
              return thread;
            });
    deadlines.setRemoveOnCancelPolicy(true);
  }

  /**
   * At the level DEBUG, the last link of the chain logs the target, whose query may hold a card. So
   * the link before it takes the target away, and the first interceptor, which runs after the line
   * is logged, puts it back.
   */
  private static void keepTargetsOutOfTheLog(HttpClientBuilder builder) {
    builder.addExecInterceptorBefore(
        ChainElement.MAIN_TRANSPORT.name(),
        TARGET,
        (request, scope, chain) -> {
          scope.clientContext.setAttribute(TARGET, request.getPath());
          request.setPath("/");
          return chain.proceed(request, scope);
        });
    builder.addRequestInterceptorFirst(
        (request, entity, context) -> request.setPath((String) context.getAttribute(TARGET)));
  }

  private static HttpClientConnectionManager connections(ConnectionSettings connection) {
    PoolingHttpClientConnectionManagerBuilder connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setConnectionFactory(QuietConnection::create)
            .setMaxConnPerRoute(MOST_CONNECTIONS)
            .setMaxConnTotal(MOST_CONNECTIONS)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(connection.timeout()))
                    .build());
    if (connection.sslContext() != null) {
      connections.setTlsSocketStrategy(
          ClientTlsStrategyBuilder.create().setSslContext(connection.sslContext()).buildClassic());
    }
    return connections.build();
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    HttpUriRequestBase exchange = exchange(request, options);
    TimedAbort abort =
        new TimedAbort(exchange::abort, deadlines, Duration.ofMillis(options.readTimeoutMillis()));
    boolean open = false;
    try {
      CloseableHttpResponse answer =
          CloseableHttpResponse.adapt(http.executeOpen(null, exchange, null));
      Response response = ApacheResponse.of(request, answer, abort, options);
      open = true;
      return response;
    } catch (IOException e) {
      throw abort.meaning(e);
    } finally {
      if (!open) {
        abort.cancel();
      }
    }
  }

  private static HttpUriRequestBase exchange(Request request, Request.Options options) {
    HttpUriRequestBase exchange =
        new HttpUriRequestBase(request.httpMethod().name(), URI.create(request.url()));
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
            .setProtocolUpgradeEnabled(false)
            .build());
    return exchange;
  }

  @Override
  public void close() {
    http.close(CloseMode.IMMEDIATE);
    deadlines.shutdownNow();
  }
}
