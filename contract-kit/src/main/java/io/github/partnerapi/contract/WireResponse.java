package io.github.partnerapi.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response as it stands on the wire.
 *
 * @param status the status code
 * @param headers the headers that belong to the contract, in the order of the fixture
 * @param body the body, {@link Body.None} when there is none
 */
public record WireResponse(int status, Map<String, String> headers, Body body) {
  /** Keeps a copy of the headers. */
  public WireResponse {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Says whether the status is in 200 to 299. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Says whether it reports an error: with its status, or, as Recurly does with status 200, with an object under {@code error}. */
  public boolean isError() {
    return !isSuccess() || body instanceof Body.JsonText json && json.tree().path("error").isObject();
  }
}
