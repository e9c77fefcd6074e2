package io.github.partnerapi.spec.tools.validation;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/**
 * Accepts the partner API's own timestamps: {@code yyyy-MM-dd HH:mm:ss} without a zone, or an empty
 * string for none.
 */
final class PartnerTimestampFormat implements Format {
  private static final DateTimeFormatter PATTERN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

  @Override
  public String getName() {
    return "partner-timestamp";
  }

  @Override
  public boolean matches(ExecutionContext context, String value) {
    if (value.isEmpty()) {
      return true;
    }
    try {
      return LocalDateTime.parse(value, PATTERN) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
