package io.github.partnerapi.call;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of headers that a log or a message may show. A server may echo a credential in any
 * header, so that a value is shown only when it is one of a list, a number or a date.
 */
final class HeaderText {
  private static final String HIDDEN = "(not shown)";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");
  private static final Pattern DATE =
      Pattern.compile(
          "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
              + " [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} (GMT|UTC|[+-][0-9]{4})");
  private static final Set<String> ENCODINGS =
      Set.of("gzip", "x-gzip", "identity", "br", "compress", "deflate", "zstd");
  private static final Set<String> MEDIA_TYPES =
      Set.of(
          "application/json",
          "application/octet-stream",
          "application/pdf",
          "application/problem+json",
          "application/x-www-form-urlencoded",
          "application/xhtml+xml",
          "application/xml",
          "application/zip",
          "image/gif",
          "image/jpeg",
          "image/png",
          "image/svg+xml",
          "text/css",
          "text/csv",
          "text/html",
          "text/javascript",
          "text/plain",
          "text/xml");

  private HeaderText() {}

  /** Returns the value of a header as a log may show it. */
  static String of(String name, String value) {
    boolean shown =
        switch (name) {
          case "Content-Type" -> !mediaType(value).isEmpty();
          case "Content-Encoding" -> ENCODINGS.contains(value.trim().toLowerCase(Locale.ROOT));
          case "Content-Length" -> NUMBER.matcher(value).matches();
          case "Date" -> DATE.matcher(value).matches();
          case "Retry-After" -> NUMBER.matcher(value).matches() || DATE.matcher(value).matches();
          default -> false;
        };
    if (!shown) {
      return HIDDEN;
    }
    return name.equals("Content-Type") ? mediaType(value) : value;
  }

  /** Returns a media type without its parameters, or nothing when it is none of the list. */
  static String mediaType(@Nullable String contentType) {
    String bare =
        contentType == null ? "" : contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    return MEDIA_TYPES.contains(bare) ? bare : "";
  }
}
