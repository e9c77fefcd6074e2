package io.github.partnerapi.transport;

import io.github.partnerapi.call.Operation;
import io.github.partnerapi.call.WireText;

import io.github.partnerapi.CallOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that is ready to be sent.
 *
 * <p>{@link #toString()} shows the operation only: URL, headers and body may hold secrets.
 *
 * @param operation the operation, for messages
 * @param method the HTTP method
 * @param url the absolute URL, encoded
 * @param contentType the media type of the body, or null for none
 * @param headers names and values, without the transport's own such as Host and Content-Length
 * @param body the body, or null for none; owned by the request, not copied
 */
public record WireRequest(
    Operation<?> operation,
    String method,
    String url,
    @Nullable String contentType,
    List<Map.Entry<String, String>> headers,
    byte @Nullable [] body) {

  /**
   * Creates a request with the arguments alone. The engine adds what all requests have.
   *
   * @param operation the operation
   * @param url the absolute URL, encoded
   * @param contentType the media type of the body, or null for none
   * @param body the body, or null for none
   */
  public WireRequest(
      Operation<?> operation, String url, @Nullable String contentType, byte @Nullable [] body) {
    this(operation, operation.method(), url, contentType, List.of(), body);
  }

  /** Adds the standard headers, and the headers and parameters of the options. */
  public WireRequest decorated(CallOptions options, String userAgent) {
    List<Map.Entry<String, String>> all = new ArrayList<>(5 + options.headers().size());
    all.addAll(options.headers());
    addUnlessGiven(all, "Accept", operation.accept());
    addUnlessGiven(all, "Accept-Encoding", "gzip");
    addUnlessGiven(all, "User-Agent", userAgent);
    if (contentType != null) {
      all.add(Map.entry("Content-Type", contentType));
    }
    return new WireRequest(operation, method, withQuery(options), contentType, all, body);
  }

  private static void addUnlessGiven(List<Map.Entry<String, String>> headers, String name, String value) {
    for (Map.Entry<String, String> header : headers) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return;
      }
    }
    headers.add(Map.entry(name, value));
  }

  private String withQuery(CallOptions options) {
    if (options.query().isEmpty()) {
      return url;
    }
    StringBuilder extended = new StringBuilder(url);
    for (Map.Entry<String, String> parameter : options.query()) {
      extended
          .append(extended.indexOf("?") < 0 ? '?' : '&')
          .append(WireText.query("query parameter", parameter.getKey()))
          .append('=')
          .append(WireText.query("query parameter", parameter.getValue()));
    }
    return extended.toString();
  }

  public WireRequest with(String header, String value) {
    List<Map.Entry<String, String>> all = new ArrayList<>(headers.size() + 1);
    all.addAll(headers);
    addUnlessGiven(all, header, value);
    return new WireRequest(operation, method, url, contentType, all, body);
  }

  @Override
  public String toString() {
    return "WireRequest[" + operation.id() + "]";
  }
}
