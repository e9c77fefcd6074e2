package io.github.partnerapi.contract.internal.server;

import io.github.partnerapi.contract.internal.text.SentValues;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
public record SandboxRequest(
    String method, String target, Function<String, @Nullable String> headers, byte[] body) {
  /** The target without its query. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** The value of a header by its name in any case; null when it was not sent. */
  public @Nullable String header(String name) {
    return headers.apply(name);
  }

  /** The first value of a parameter of the query, decoded. */
  public Optional<String> query(String name) {
    int mark = target.indexOf('?');
    return mark < 0 ? Optional.empty() : value(target.substring(mark + 1), name);
  }

  /** The first value of a field of the form, decoded. */
  public Optional<String> field(String name) {
    return value(new String(body, StandardCharsets.UTF_8), name);
  }

  /** The number that ends the path; -1 when it ends with something else. */
  public long lastNumber() {
    String last = path().substring(path().lastIndexOf('/') + 1);
    return last.matches("[0-9]{1,18}") ? Long.parseLong(last) : -1;
  }

  private static Optional<String> value(String pairs, String name) {
    return Optional.ofNullable(SentValues.pairs(pairs).get(name))
        .map(values -> SentValues.decoded(values.get(0)));
  }
}
