package io.github.partnerapi;

import org.jspecify.annotations.Nullable;

/**
 * The whole response of a call that succeeded. {@link #toString()} shows the status only.
 *
 * @param status the HTTP status, 200 to 299
 * @param headers all headers as they came
 * @param value what the call returned, null for one without a result
 * @param <T> the type of the value
 */
public record Response<T>(int status, Headers headers, @Nullable T value) {
  @Override
  public String toString() {
    return "Response[" + status + "]";
  }
}
