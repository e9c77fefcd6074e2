package io.github.partnerapi.feign.internal;

import feign.RequestTemplate;
import io.github.partnerapi.call.Additions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An attempt of an operation: adds the query, and what the call adds to every attempt. */
final class ApiAttempt extends Attempt {
  private final ApiMethod method;
  private final @Nullable Object[] encoded;
  private final Additions additions;

  ApiAttempt(ApiMethod method, @Nullable Object[] encoded, Additions additions) {
    this.method = method;
    this.encoded = encoded;
    this.additions = additions;
  }

  @Override
  void complete(RequestTemplate template, boolean unseen) {
    if (unseen) {
      StringBuilder query = new StringBuilder();
      method.appendQuery(encoded, query);
      for (Map.Entry<String, String> parameter : additions.query()) {
        Query.append(query, parameter.getKey(), parameter.getValue());
      }
      Query.putWhole(template, query);
      return;
    }
    method.putQuery(encoded, template);
    for (Map.Entry<String, String> parameter : additions.query()) {
      Query.put(template, parameter.getKey(), parameter.getValue());
    }
  }

  @Override
  List<Map.Entry<String, String>> headers() {
    String contentType = method.contentType();
    if (contentType == null) {
      return additions.headers();
    }
    List<Map.Entry<String, String>> all = new ArrayList<>(additions.headers().size() + 1);
    all.addAll(additions.headers());
    all.add(Map.entry(ApiMethod.CONTENT_TYPE, contentType));
    return all;
  }
}
