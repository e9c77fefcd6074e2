package io.github.partnerapi.transport;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that is ready to be sent.
 *
 * <p>{@link #toString()} shows the method only: URL, headers and body may hold secrets.
 *
 * @param method the HTTP method in upper case
 * @param url the absolute URL, encoded
 * @param headers names and values, without the transport's own such as Host and Content-Length
 * @param body the body, or null for none; owned by the request, not copied
 */
public record WireRequest(
    String method, String url, List<Map.Entry<String, String>> headers, byte @Nullable [] body) {

  @Override
  public String toString() {
    return "WireRequest[" + method + "]";
  }
}
