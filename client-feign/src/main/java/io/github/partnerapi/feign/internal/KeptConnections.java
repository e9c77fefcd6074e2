package io.github.partnerapi.feign.internal;

import java.time.Duration;
import org.apache.hc.client5.http.ConnectionKeepAliveStrategy;
import org.apache.hc.core5.http.ConnectionReuseStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * Which connections are kept for a further request, and how long.
 *
 * @param idleTime at most
 */
record KeptConnections(Duration idleTime)
    implements ConnectionReuseStrategy, ConnectionKeepAliveStrategy {
  /** A request that is sent at the moment at which the server closes is lost. */
  private static final long MARGIN_MILLIS = 1_000;

  @Override
  public boolean keepAlive(HttpRequest request, HttpResponse response, HttpContext context) {
    boolean body = MessageSupport.canResponseHaveBody(request.getMethod(), response);
    return (body || !Framing.announcesBody(response))
        && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context);
  }

  /** Null closes the connection. */
  @Override
  public @Nullable TimeValue getKeepAliveDuration(HttpResponse response, HttpContext context) {
    long millis = idleTime.toMillis();
    for (Header header : response.getHeaders("Keep-Alive")) {
      long announced = announcedMillis(String.valueOf(header.getValue()));
      millis = Math.min(millis, Math.max(announced - MARGIN_MILLIS, announced / 2));
    }
    return millis <= 0 ? null : TimeValue.ofMilliseconds(millis);
  }

  private static long announcedMillis(String header) {
    for (String parameter : header.split(",", -1)) {
      String[] pair = parameter.strip().split("=", 2);
      if (pair.length == 2
          && pair[0].strip().equalsIgnoreCase("timeout")
          && pair[1].strip().matches("[0-9]{1,9}")) {
        return Long.parseLong(pair[1].strip()) * 1_000;
      }
    }
    return Long.MAX_VALUE;
  }
}
