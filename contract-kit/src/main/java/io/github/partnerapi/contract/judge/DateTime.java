package io.github.partnerapi.contract.judge;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * The format {@code date-time} of RFC 3339, to its last character: the validator's own overlooks
 * what follows the zone.
 */
final class DateTime implements Format {
  private static final Pattern FORM =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

  @Override
  public String getName() {
    return "date-time";
  }

  @Override
  public boolean matches(ExecutionContext context, String value) {
    try {
      return FORM.matcher(value).matches() && OffsetDateTime.parse(value) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
