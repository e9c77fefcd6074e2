package io.github.partnerapi.call;

import io.github.partnerapi.CallOptions;
import io.github.partnerapi.transport.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a call adds to the request of its arguments: the standard headers, the credential, and the
 * headers and parameters of the options.
 *
 * <p>{@link #toString()} shows nothing, since values may be secret.
 *
 * @param headers names and values, in order
 * @param query names and values of further parameters, encoded
 */
public record Additions(
    List<Map.Entry<String, String>> headers, List<Map.Entry<String, String>> query) {

  /**
   * Collects what does not change between the attempts of a call.
   *
   * @param operation the operation to call
   * @param options what holds for the call
   * @param userAgent the value of the User-Agent header
   * @return the standard headers, and the headers and parameters of the options
   */
  public static Additions of(Operation<?> operation, CallOptions options, String userAgent) {
    List<Map.Entry<String, String>> headers = new ArrayList<>(4 + options.headers().size());
    headers.addAll(options.headers());
    addUnlessGiven(headers, "Accept", operation.accept());
    addUnlessGiven(headers, "Accept-Encoding", "gzip");
    addUnlessGiven(headers, "User-Agent", userAgent);
    return new Additions(headers, encoded(options.query()));
  }

  private static List<Map.Entry<String, String>> encoded(List<Map.Entry<String, String>> query) {
    if (query.isEmpty()) {
      return query;
    }
    List<Map.Entry<String, String>> encoded = new ArrayList<>(query.size());
    for (Map.Entry<String, String> parameter : query) {
      encoded.add(
          Map.entry(
              WireText.query("query parameter", parameter.getKey()),
              WireText.query("query parameter", parameter.getValue())));
    }
    return encoded;
  }

  /** Adds the credential, unless the options have its header. */
  Additions with(Credential credential) {
    List<Map.Entry<String, String>> all = new ArrayList<>(headers.size() + 1);
    all.addAll(headers);
    addUnlessGiven(all, credential.header(), credential.value());
    return new Additions(all, query);
  }

  /** Adds headers that take the place of those of the same name. */
  Additions before(List<Map.Entry<String, String>> given) {
    if (given.isEmpty()) {
      return this;
    }
    List<Map.Entry<String, String>> all = new ArrayList<>(given);
    headers.forEach(header -> addUnlessGiven(all, header.getKey(), header.getValue()));
    return new Additions(all, query);
  }

  private static void addUnlessGiven(
      List<Map.Entry<String, String>> headers, String name, String value) {
    for (Map.Entry<String, String> header : headers) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return;
      }
    }
    headers.add(Map.entry(name, value));
  }

  /**
   * Adds everything to a request.
   *
   * @param request the request of the arguments
   * @return the request as it is sent
   */
  WireRequest to(WireRequest request) {
    List<Map.Entry<String, String>> all =
        new ArrayList<>(headers.size() + request.headers().size());
    all.addAll(headers);
    all.addAll(request.headers());
    return new WireRequest(request.method(), extended(request.url()), all, request.body());
  }

  private String extended(String url) {
    if (query.isEmpty()) {
      return url;
    }
    StringBuilder extended = new StringBuilder(url);
    for (Map.Entry<String, String> parameter : query) {
      extended
          .append(extended.indexOf("?") < 0 ? '?' : '&')
          .append(parameter.getKey())
          .append('=')
          .append(parameter.getValue());
    }
    return extended.toString();
  }

  @Override
  public String toString() {
    return "Additions";
  }
}
