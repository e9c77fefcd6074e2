package io.github.partnerapi.sandbox.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces a value by one of the same shape that says nothing: an e-mail address by another one,
 * digits by as many digits. The same value always gets the same pseudonym, as text and as number,
 * in a path and in a body, and two values share none as long as there are enough of their shape, so
 * that an exchange still fits the next one. Without the key nobody can find the value by trying.
 * For one recording, used by one thread.
 */
public final class Pseudonyms {
  private static final String HMAC = "HmacSHA256";

  /** After so many the shape has no other pseudonyms left, and one is shared. */
  private static final int ATTEMPTS = 1_000;

  /**
   * Numbers with no more digits before and after the point are counts, days and percentages; they
   * identify nobody.
   */
  private static final int HARMLESS_DIGITS = 2;

  /**
   * A number with a larger exponent is written without it: written out it would not fit into
   * memory.
   */
  private static final int LARGEST_EXPONENT = 400;

  private final Mac mac;
  private final Map<String, String> given = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> sensitive = new HashSet<>();

  /**
   * Makes pseudonyms that depend on a key: the same key gives the same ones in another recording.
   *
   * @param key a secret that is never written, such as the credential of the recording; not empty
   */
  public Pseudonyms(byte[] key) {
    try {
      mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + HMAC, e);
    }
  }

  /** Replaces a text by its shape; one or two digits and blanks stay. */
  public String text(String value) {
    return switch (Shape.of(value)) {
      case BLANK -> value;
      case NUMBER -> number(value);
      case EMAIL -> pseudonym(value, hash -> "person-" + hex(hash, 4) + "@example.com");
      case URL -> pseudonym(value, hash -> "https://example.com/" + hex(hash, 4));
      case UUID -> pseudonym(value, Pseudonyms::uuid);
      case DATE -> pseudonym(value, hash -> date(value, hash));
      case OTHER -> pseudonym(value, hash -> "text-" + hex(hash, 4));
    };
  }

  /**
   * The sensitive texts so far that are long enough to be recognised: none of them may be left
   * anywhere.
   */
  public Set<String> sensitiveOnes() {
    return Set.copyOf(sensitive);
  }

  /**
   * Replaces a text that the document calls sensitive; digits stay digits, so that card data keep
   * their form.
   */
  public String sensitive(String value) {
    if (value.length() >= SecretScan.RECOGNISABLE) {
      sensitive.add(value);
    }
    return switch (Shape.of(value)) {
      case BLANK -> value;
      case NUMBER -> number(value);
      default -> pseudonym(value, hash -> "secret-" + hex(hash, 4));
    };
  }

  /**
   * Replaces the digits of a number of more than two digits before or after the point; sign, scale
   * and number of digits stay.
   */
  public JsonNode number(JsonNode given) {
    return number(given, HARMLESS_DIGITS);
  }

  /** Replaces the digits of a number however few they are; 0 and 1 say nothing and stay. */
  public JsonNode anyNumber(JsonNode given) {
    return given.decimalValue().abs().compareTo(BigDecimal.ONE) <= 0
            && given.decimalValue().stripTrailingZeros().scale() <= 0
        ? given
        : number(given, 0);
  }

  private JsonNode number(JsonNode given, int harmless) {
    boolean huge =
        given.isBigDecimal() && Math.abs((long) given.decimalValue().scale()) > LARGEST_EXPONENT;
    JsonNode value =
        huge ? DecimalNode.valueOf(new BigDecimal(given.decimalValue().unscaledValue())) : given;
    String literal = value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    String replaced = Shape.of(literal) == Shape.NUMBER ? number(literal, harmless) : literal;
    if (replaced.equals(literal)) {
      return value;
    }
    BigDecimal number = new BigDecimal(replaced);
    if (!value.isIntegralNumber()) {
      return DecimalNode.valueOf(number);
    }
    return value.canConvertToLong()
        ? LongNode.valueOf(number.longValueExact())
        : BigIntegerNode.valueOf(number.toBigIntegerExact());
  }

  private String number(String value) {
    return number(value, HARMLESS_DIGITS);
  }

  private String number(String value, int harmless) {
    int point = value.indexOf('.');
    String whole = (point < 0 ? value : value.substring(0, point)).replace("-", "");
    int fraction = point < 0 ? 0 : value.length() - point - 1;
    return Math.max(whole.length(), fraction) <= harmless
        ? value
        : pseudonym(value, hash -> digits(value, hash));
  }

  /**
   * A leading zero stays one, and no other digit becomes one there; nineteen digits still fit into
   * a long.
   */
  private static String digits(String value, byte[] hash) {
    StringBuilder digits = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9' || (first && c == '0')) {
        digits.append(c);
      } else {
        int random = hash[i % hash.length] & 0xff;
        digits.append((char) ('0' + (first ? 1 + random % 8 : random % 10)));
      }
      first &= c == '-';
    }
    return digits.toString();
  }

  /** A valid day, and midnight where there is a time; the form stays. */
  private static String date(String value, byte[] hash) {
    String day =
        String.format(
            Locale.ROOT,
            "20%02d-%02d-%02d",
            (hash[0] & 0xff) % 25,
            1 + (hash[1] & 0xff) % 12,
            1 + (hash[2] & 0xff) % 28);
    String rest = value.length() <= 10 ? "" : value.substring(10).replaceAll("[0-9]", "0");
    return day.substring(0, Math.min(10, value.length())) + rest;
  }

  private static String uuid(byte[] hash) {
    String hex = HexFormat.of().formatHex(hash, 0, 16);
    return hex.substring(0, 8)
        + "-"
        + hex.substring(8, 12)
        + "-4"
        + hex.substring(13, 16)
        + "-8"
        + hex.substring(17, 20)
        + "-"
        + hex.substring(20);
  }

  private static String hex(byte[] hash, int bytes) {
    return HexFormat.of().formatHex(hash, 0, bytes);
  }

  private String pseudonym(String value, Function<byte[], String> form) {
    String known = given.get(value);
    for (int attempt = 0; known == null; attempt++) {
      String candidate = form.apply(hash(value, attempt));
      boolean fits = !candidate.equals(value) && !CardNumber.is(candidate);
      if ((fits && taken.add(candidate)) || attempt == ATTEMPTS) {
        given.put(value, candidate);
        known = candidate;
      }
    }
    return known;
  }

  private byte[] hash(String value, int attempt) {
    return mac.doFinal((attempt + " " + value).getBytes(StandardCharsets.UTF_8));
  }
}
