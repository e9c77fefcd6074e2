package io.github.partnerapi.feign.internal;

import io.github.partnerapi.transport.ConnectionSettings;
import io.github.partnerapi.transport.HttpProxy;
import io.github.partnerapi.transport.NotSentException;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Builds Apache HttpClient so that it keeps the promises of the clients. */
final class ApacheBuilder {
  private static final String TARGET = "partner-api-target";

  private ApacheBuilder() {}

  /**
   * Builds one.
   *
   * @param lookup finds the addresses of hosts
   * @param lookups where it does
   */
  static CloseableHttpClient client(
      ConnectionSettings connection, Connector.Lookup lookup, ExecutorService lookups) {
    KeptConnections kept = new KeptConnections(connection.idleTime());
    HttpClientBuilder builder =
        HttpClients.custom()
            .setConnectionManager(connections(connection, lookup, lookups))
            .setConnectionReuseStrategy(kept)
            .setKeepAliveStrategy(kept)
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .disableDefaultUserAgent();
    HttpProxy proxy = connection.proxy();
    lastLink(builder, proxy == null ? null : proxy.authorization());
    if (proxy == null) {
      builder.setRoutePlanner(new JvmProxies());
    } else {
      builder.setProxy(new HttpHost(proxy.address().getHostString(), proxy.address().getPort()));
    }
    return builder.build();
  }

  private static PoolingHttpClientConnectionManager connections(
      ConnectionSettings connection, Connector.Lookup lookup, ExecutorService lookups) {
    HttpProxy proxy = connection.proxy();
    String authorization = proxy == null ? null : proxy.authorization();
    // A class of its own, since the operator is what only a subclass can choose.
    var builder =
        new PoolingHttpClientConnectionManagerBuilder() {
          @Override
          protected HttpClientConnectionOperator createConnectionOperator(
              @Nullable SchemePortResolver ports,
              @Nullable DnsResolver names,
              TlsSocketStrategy tls) {
            return new Connector(tls, lookup, lookups);
          }
        };
    return builder
        .setConnectionFactory(socket -> QuietConnection.create(socket, authorization, lookups))
        .setMaxConnPerRoute(connection.maxConnections())
        .setMaxConnTotal(connection.maxConnections())
        .setTlsSocketStrategy(
            ClientTlsStrategyBuilder.create().setSslContext(trust(connection)).buildClassic())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(connection.timeout()))
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build())
        .build();
  }

  /** The library's own context would not be the one that the JVM was given. */
  private static SSLContext trust(ConnectionSettings connection) {
    if (connection.sslContext() != null) {
      return connection.sslContext();
    }
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(
          "the JVM has no default SSLContext; see the javax.net.ssl properties, or set"
              + " sslContext(...)",
          e);
    }
  }

  /**
   * At the level DEBUG, the last link of the chain logs the target, whose query may hold a card. So
   * an exchange starts without its target, and the first interceptor, which runs after the line is
   * logged, puts it in. The links before take the target apart to look for a part of it that only
   * logins need, which they are spared.
   */
  private static void lastLink(HttpClientBuilder builder, @Nullable String authorization) {
    builder.addExecInterceptorBefore(
        ChainElement.MAIN_TRANSPORT.name(),
        TARGET,
        (request, scope, chain) -> {
          boolean readByProxy = scope.route.getProxyHost() != null && !scope.route.isTunnelled();
          if (readByProxy) {
            authorise(request, authorization);
          }
          Progress.of(scope.clientContext).sending();
          ClassicHttpResponse response = chain.proceed(request, scope);
          if (readByProxy && response.getCode() == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED) {
            response.close();
            throw new NotSentException("the proxy answered with status 407", null);
          }
          return response;
        });
    builder.addRequestInterceptorFirst(
        (request, entity, context) -> request.setPath(Progress.of(context).target()));
  }

  static void authorise(ClassicHttpRequest request, @Nullable String authorization)
      throws HttpException {
    if (authorization != null) {
      request.setHeader(HttpHeaders.PROXY_AUTHORIZATION, authorization);
    }
  }
}
