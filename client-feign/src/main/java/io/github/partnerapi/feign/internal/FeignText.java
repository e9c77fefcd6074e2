package io.github.partnerapi.feign.internal;

import io.github.partnerapi.call.WireText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments in the form in which Feign's templates leave them alone.
 *
 * <p>Feign keeps escapes as they are, but would escape a comma between the values of a list, and
 * would write an empty value without its equals sign. Two marks carry these through the template:
 * escapes in lower case, which no encoded value ever has.
 */
final class FeignText {
  private static final String COMMA = "%2c";
  private static final String NOTHING = "%0a";

  private FeignText() {}

  static @Nullable String query(String name, @Nullable Object value) {
    String encoded = WireText.query(name, value);
    return encoded != null && encoded.isEmpty() ? NOTHING : encoded;
  }

  static @Nullable String commas(String name, @Nullable Collection<?> values) {
    String encoded = WireText.list(name, values, COMMA);
    return encoded != null && encoded.isEmpty() ? NOTHING : encoded;
  }

  static @Nullable List<String> each(String name, @Nullable Collection<?> values) {
    if (values == null || values.isEmpty()) {
      return null;
    }
    List<String> encoded = new ArrayList<>(values.size());
    for (Object value : values) {
      encoded.add(query(name, value));
    }
    return encoded;
  }

  static @Nullable String form(@Nullable Object value) {
    return value == null ? null : WireText.of(value);
  }

  /** Puts back what the marks stand for. */
  static String unmarked(String url) {
    return url.indexOf('%') < 0 ? url : url.replace(COMMA, ",").replace(NOTHING, "");
  }
}
