package io.github.partnerapi;

import java.io.Serial;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a response. Names are compared without regard to case, values are kept as they
 * came.
 *
 * <p>Immutable. {@link #toString()} shows the names only, since a value may be confidential.
 */
public final class Headers implements Serializable {
  @Serial private static final long serialVersionUID = 1;

  private static final List<String> REQUEST_IDS =
      List.of(
          "X-Request-Id",
          "Request-Id",
          "X-Correlation-Id",
          "X-Trace-Id",
          "X-Amzn-RequestId",
          "CF-Ray");
  private static final Pattern REQUEST_ID = Pattern.compile("[!-~]{1,200}");

  private static final Headers NONE = new Headers(Map.of());

  private final Map<String, List<String>> values;

  private Headers(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Wraps an unmodifiable map of header names and values.
   *
   * @param values names and values; kept, not copied, and so never to be changed afterwards
   * @return the headers
   */
  public static Headers of(Map<String, List<String>> values) {
    Objects.requireNonNull(values, "values");
    return values.isEmpty() ? NONE : new Headers(values);
  }

  /**
   * Returns the first value of a header.
   *
   * @param name the header's name in any case
   * @return the value, or null when the response has no such header
   */
  public @Nullable String first(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? null : all.get(0);
  }

  /**
   * Returns all values of a header.
   *
   * @param name the header's name in any case
   * @return the values in order, empty when the response has no such header
   */
  public List<String> all(String name) {
    List<String> exact = values.get(Objects.requireNonNull(name, "name"));
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(name)) {
        return entry.getValue();
      }
    }
    return List.of();
  }

  /**
   * Returns every header.
   *
   * @return an unmodifiable map of names, as the server wrote them, and values
   */
  public Map<String, List<String>> asMap() {
    return Collections.unmodifiableMap(values);
  }

  /**
   * Returns by what name the service knows the request, to be given to its support.
   *
   * @return the value of {@code X-Request-Id} or of one of the other usual headers, at most 200
   *     printable characters; null when there is none
   */
  public @Nullable String requestId() {
    for (String name : REQUEST_IDS) {
      String value = first(name);
      if (value != null && REQUEST_ID.matcher(value).matches()) {
        return value;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return "Headers" + values.keySet();
  }
}
