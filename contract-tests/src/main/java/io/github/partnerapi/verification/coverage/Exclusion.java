package io.github.partnerapi.verification.coverage;

import java.util.regex.Pattern;

/**
 * Items that need not be exercised.
 *
 * @param items a regular expression that the whole line of an item has to match, as in {@code
 *     members absent: getProfile .*}
 * @param reason why not
 */
public record Exclusion(String items, String reason) {
  /** Refuses an exclusion without a reason. */
  public Exclusion {
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "The exclusion of '" + items + "' has no reason. Say why it need not be exercised");
    }
  }

  boolean covers(Item item) {
    return Pattern.matches(items, item.toString());
  }
}
