package io.github.partnerapi.feign.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that the JVM's default selector names, as by {@code https.proxyHost}. It is asked
 * once for each server, since its answer costs more than the rest of the way to a kept connection.
 */
final class JvmProxies implements HttpRoutePlanner {
  private final HttpRoutePlanner selector = new SystemDefaultRoutePlanner(null);
  private final Map<HttpHost, HttpRoute> routes = new ConcurrentHashMap<>();

  @Override
  public HttpRoute determineRoute(
      HttpHost server, @Nullable HttpRequest request, HttpContext context) throws HttpException {
    HttpRoute known = routes.get(server);
    if (known == null) {
      known = selector.determineRoute(server, request, context);
      routes.put(server, known);
    }
    return known;
  }

  @Override
  public HttpRoute determineRoute(HttpHost server, HttpContext context) throws HttpException {
    return determineRoute(server, null, context);
  }
}
