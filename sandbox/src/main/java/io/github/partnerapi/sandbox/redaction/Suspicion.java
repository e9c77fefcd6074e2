package io.github.partnerapi.sandbox.redaction;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What makes a part of a text look secret or personal. */
enum Suspicion {
  /** A key in PEM form. */
  PRIVATE_KEY("a private key", "-----BEGIN [A-Z ]+-----", found -> true),
  /** A bearer token that is not one of the sandbox. */
  BEARER(
      "a bearer token",
      "(?i)\\bbearer\\s+(?!(?:sandbox|revoked)-token\\b)[A-Za-z0-9._~+/-]{6,}=*",
      found -> true),
  /** A JSON web token. */
  WEB_TOKEN(
      "a JSON web token",
      "\\beyJ[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]{6,}\\.?[A-Za-z0-9_-]*",
      found -> true),
  /** A key with the prefix of a vendor. */
  VENDOR_KEY(
      "a key of a vendor",
      "\\b(?:AKIA[0-9A-Z]{12,}|gh[pousr]_[A-Za-z0-9]{20,}|glpat-[A-Za-z0-9_-]{16,}|xox[abprs]-[A-Za-z0-9-]{10,}"
          + "|[spr]k_(?:live|test)_[A-Za-z0-9]{8,}|ya29\\.[A-Za-z0-9_-]{10,}|(?:dal|fra|us-south1|eu-west3):[A-Za-z0-9_-]{16,})",
      found -> true),
  /** An address whose domain somebody can own. */
  EMAIL(
      "an e-mail address",
      "[A-Za-z0-9._%+-]+@(?!(?:[A-Za-z0-9-]+\\.)*example\\.(?:com|org|net)\\b|[A-Za-z0-9.-]+\\.(?:example|test|invalid)\\b)[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+",
      found -> true),
  /** The number of a payment card. */
  CARD("a card number", "(?<![0-9.-])[0-9](?:[ -]?[0-9]){12,18}(?![0-9.-])", CardNumber::is),
  /** A bank account. */
  IBAN("a bank account", "\\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}\\b", Suspicion::isIban),
  /** A phone number in international form. */
  PHONE(
      "a phone number",
      "(?<![A-Za-z0-9+])\\+[1-9](?:[ ()-]{0,2}[0-9]){7,14}(?![0-9])",
      found -> true),
  /** An address of a host that is not kept for examples. */
  HOST(
      "an IP address",
      "(?<![0-9.])(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?![0-9.])",
      Suspicion::isOfSomebody),
  /** A long text without order, as keys and tokens are. */
  KEY("a text like a key", "[A-Za-z0-9_+-]{18,}={0,2}", Suspicion::isRandom);

  private final String title;
  private final Pattern pattern;

  @SuppressWarnings("ImmutableEnumChecker") // The functions given above have no state.
  private final Predicate<String> confirmed;

  Suspicion(String title, String pattern, Predicate<String> confirmed) {
    this.title = title;
    this.pattern = Pattern.compile(pattern);
    this.confirmed = confirmed;
  }

  /** What was recognised, for a message. */
  String title() {
    return title;
  }

  /** The first part of a text that looks like this. */
  Optional<String> in(String text) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (confirmed.test(matcher.group())) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }

  /** The check digits of ISO 13616. */
  private static boolean isIban(String found) {
    String text = found.replace(" ", "");
    StringBuilder digits = new StringBuilder();
    (text.substring(4) + text.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
  }

  /**
   * The networks of RFC 5737 and the machine itself belong to nobody; what is no address is a
   * version.
   */
  private static boolean isOfSomebody(String found) {
    for (String part : found.split("\\.", 0)) {
      if (Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return !found.matches("(127|0)\\..*|192\\.0\\.2\\..*|198\\.51\\.100\\..*|203\\.0\\.113\\..*");
  }

  /**
   * Words between dashes and underscores are a name; what mixes letters with digits, or upper with
   * lower case at length, is none.
   */
  private static boolean isRandom(String found) {
    if (Shape.of(found) == Shape.UUID) {
      return false;
    }
    int mixed = 0;
    boolean scrambled = false;
    for (String part : found.split("[_=-]+", 0)) {
      boolean digit = part.matches(".*[0-9].*");
      boolean letter = part.matches(".*[A-Za-z].*");
      mixed += digit && letter ? part.length() : 0;
      scrambled |= part.length() >= 24 && humps(part) * 4 > part.length();
    }
    return mixed >= 12 || scrambled;
  }

  /** How often an upper case letter follows a lower case one; in names of words that is rare. */
  private static long humps(String text) {
    return IntStream.range(1, text.length())
        .filter(
            i -> Character.isLowerCase(text.charAt(i - 1)) && Character.isUpperCase(text.charAt(i)))
        .count();
  }
}
