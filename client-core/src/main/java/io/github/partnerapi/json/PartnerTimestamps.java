package io.github.partnerapi.json;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The timestamps of the Text API: {@code yyyy-MM-dd HH:mm:ss}, without a zone.
 *
 * <p>Read by hand, since lists are full of them and a formatter makes some 400 bytes of garbage for
 * each.
 */
final class PartnerTimestamps {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final String SHAPE = "dddd-dd-dd dd:dd:dd";

  private PartnerTimestamps() {}

  /** Returns the timestamp that the characters write, or null when they write none. */
  static @Nullable LocalDateTime parse(char[] text, int offset, int length) {
    if (length != SHAPE.length()) {
      return null;
    }
    for (int i = 0; i < length; i++) {
      char c = text[offset + i];
      boolean fits = SHAPE.charAt(i) == 'd' ? c >= '0' && c <= '9' : c == SHAPE.charAt(i);
      if (!fits) {
        return null;
      }
    }
    try {
      return LocalDateTime.of(
          number(text, offset, 4),
          number(text, offset + 5, 2),
          number(text, offset + 8, 2),
          number(text, offset + 11, 2),
          number(text, offset + 14, 2),
          number(text, offset + 17, 2));
    } catch (DateTimeException noSuchMoment) {
      return null;
    }
  }

  private static int number(char[] text, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      number = number * 10 + text[i] - '0';
    }
    return number;
  }

  static String format(LocalDateTime value) {
    return FORMAT.format(value);
  }
}
