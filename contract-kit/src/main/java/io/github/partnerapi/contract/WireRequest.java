package io.github.partnerapi.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as it stands on the wire.
 *
 * @param server the base URL of the documented server that it goes to, without a slash at its end
 * @param method the method in capitals
 * @param target path and query, percent-encoded exactly as sent
 * @param headers the headers that belong to the contract, in the order of the fixture
 * @param body the body, {@link Body.None} when there is none
 */
public record WireRequest(String server, String method, String target, Map<String, String> headers, Body body) {
  /** Keeps a copy of the headers. */
  public WireRequest {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** The target without its query. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** The query without its question mark, encoded as sent; empty when the target has none. */
  public String query() {
    int query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }
}
