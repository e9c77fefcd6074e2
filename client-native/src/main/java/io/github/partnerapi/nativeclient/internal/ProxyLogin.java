package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.transport.HttpProxy;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request carries for the proxy, and for nobody behind it.
 *
 * @param authorization what a proxy that reads the request is told
 * @param relayKey what opens the relay to a proxy that makes a tunnel
 */
record ProxyLogin(String authorization, String relayKey) {
  static @Nullable ProxyLogin of(@Nullable HttpProxy proxy, @Nullable ProxyRelay relay) {
    String authorization = proxy == null ? null : proxy.authorization();
    return authorization == null || relay == null
        ? null
        : new ProxyLogin(authorization, relay.key());
  }

  void addTo(HttpRequest.Builder request, String url) {
    if (url.startsWith("http:")) {
      request.header("Proxy-Authorization", authorization);
    } else {
      request.header(ProxyRelay.KEY, relayKey);
    }
  }
}
