package io.github.partnerapi.contract.internal.sandbox;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the sandbox needs to know of a request that it received.
 *
 * @param method the method in capitals
 * @param target path and query, encoded as sent
 * @param headers gives the value of a header by its name in any case, null when it was not sent
 * @param body the bytes of the body, empty when there is none
 */
public record SandboxRequest(String method, String target, Function<String, @Nullable String> headers, byte[] body) {
  /** The target without its query. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** The value of a header by its name in any case; null when it was not sent. */
  public @Nullable String header(String name) {
    return headers.apply(name);
  }
}
