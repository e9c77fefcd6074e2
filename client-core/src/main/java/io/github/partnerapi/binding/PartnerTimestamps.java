package io.github.partnerapi.binding;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** The timestamps of the Text API: {@code yyyy-MM-dd HH:mm:ss}, without a zone. */
final class PartnerTimestamps {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private PartnerTimestamps() {}

  static LocalDateTime parse(String text) {
    return LocalDateTime.parse(text, FORMAT);
  }

  static String format(LocalDateTime value) {
    return FORMAT.format(value);
  }
}
