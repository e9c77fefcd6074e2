package io.github.partnerapi.feign.internal;

import feign.Request;
import feign.RequestLine;
import feign.RequestTemplate;
import feign.Response;
import io.github.partnerapi.transport.WireRequest;
import java.util.List;
import java.util.Map;

/** An attempt of a request that was built before: replaces what Feign has made of nothing. */
final class RawAttempt extends Attempt {
  /** A request as Feign sees it, until the attempt completes it. */
  interface Calls {
    @RequestLine("GET /")
    Response send();
  }

  private final WireRequest request;
  private final String target;

  /**
   * Creates an attempt.
   *
   * @param target path and query of the request
   */
  RawAttempt(WireRequest request, String target) {
    this.request = request;
    this.target = target;
  }

  @Override
  void complete(RequestTemplate template, boolean unseen) {
    String[] parts = target.split("\\?", 2);
    template.method(Request.HttpMethod.valueOf(request.method()));
    template.uri(parts[0]);
    if (parts.length == 2) {
      for (String parameter : parts[1].split("&", -1)) {
        String[] pair = parameter.split("=", 2);
        Query.put(template, pair[0], pair.length == 2 ? pair[1] : "");
      }
    }
    if (request.body() != null) {
      template.body(request.body(), null);
    }
  }

  @Override
  List<Map.Entry<String, String>> headers() {
    return request.headers();
  }
}
