package io.github.partnerapi.call;

import io.github.partnerapi.OpenValue;
import io.github.partnerapi.json.Arguments;
import io.github.partnerapi.json.JsonCodec;
import io.github.partnerapi.json.JsonText;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Arguments as text on the wire. Both clients take every path, query and form value from here, and
 * so send the same bytes.
 *
 * <p>Hexadecimal digits of an escape are always upper case.
 */
public final class WireText {
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** The characters that RFC 3986 calls unreserved. */
  private static final boolean[] URI_PLAIN = plain("-._~");

  /** The characters that application/x-www-form-urlencoded leaves as they are. */
  private static final boolean[] FORM_PLAIN = plain("*-._");

  private WireText() {}

  /**
   * Returns a value as text. A date-time is sent in UTC with whole seconds, as the Text API
   * documents it; a number is sent without an exponent.
   *
   * @param value a string, number, boolean, date, date-time or open value
   * @return the text, not yet encoded
   */
  public static String of(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof OpenValue open) {
      return open.value();
    }
    if (value instanceof OffsetDateTime time) {
      return DATE_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value.toString();
  }

  /**
   * Encodes a value as exactly one segment of a path.
   *
   * @param name the argument, for the message
   * @param value the value
   * @return the encoded segment; the server decodes it to the value
   * @throws IllegalArgumentException for an empty value, {@code .} and {@code ..}, which would name
   *     another resource
   */
  public static String segment(String name, Object value) {
    String text = of(Arguments.required(name, value));
    if (text.isEmpty() || text.equals(".") || text.equals("..")) {
      throw new IllegalArgumentException(
          name
              + ": a path argument must not be empty, \".\" or \"..\", since it would name another resource");
    }
    return encode(name, text, URI_PLAIN, false);
  }

  /**
   * Encodes a value of the query.
   *
   * @param name the argument, for the message
   * @param value the value, or null for none
   * @return the encoded value, or null for none
   */
  public static @Nullable String query(String name, @Nullable Object value) {
    return value == null ? null : encode(name, of(value), URI_PLAIN, false);
  }

  /**
   * Encodes the values of one query parameter into a single value.
   *
   * @param name the argument, for the message
   * @param values the values, or null for none
   * @param delimiter what to put between them
   * @return the encoded values, or null for none or an empty list
   */
  public static @Nullable String list(
      String name, @Nullable Collection<?> values, String delimiter) {
    if (values == null || values.isEmpty()) {
      return null;
    }
    StringBuilder joined = new StringBuilder();
    for (Object value : values) {
      if (joined.length() > 0) {
        joined.append(delimiter);
      }
      joined.append(
          encode(name, of(Arguments.required(name + " element", value)), URI_PLAIN, false));
    }
    return joined.toString();
  }

  /**
   * Encodes a JSON value of the query.
   *
   * @param name the argument, for the message
   * @param value the value, or null for none; an empty list is a value
   * @param codec writes the JSON
   * @param <T> the type of the value
   * @return the encoded compact JSON, or null for none
   */
  public static <T> @Nullable String json(String name, @Nullable T value, JsonCodec<T> codec) {
    return value == null ? null : encode(name, JsonText.of(value, codec), URI_PLAIN, false);
  }

  /**
   * Encodes a name or value of a form.
   *
   * @param name the argument, for the message
   * @param value the value
   * @return the encoded text, with a plus for a space
   */
  public static String form(String name, Object value) {
    return encode(name, of(value), FORM_PLAIN, true);
  }

  private static String encode(String name, String text, boolean[] plain, boolean plusForSpace) {
    int start = 0;
    while (start < text.length()
        && text.charAt(start) < plain.length
        && plain[text.charAt(start)]) {
      start++;
    }
    return start == text.length() ? text : escape(name, text, plain, plusForSpace);
  }

  private static String escape(String name, String text, boolean[] plain, boolean plusForSpace) {
    ByteBuffer bytes = utf8(name, text);
    StringBuilder escaped = new StringBuilder(bytes.remaining() * 2);
    while (bytes.hasRemaining()) {
      byte octet = bytes.get();
      if (octet >= 0 && plain[octet]) {
        escaped.append((char) octet);
      } else if (octet == ' ' && plusForSpace) {
        escaped.append('+');
      } else {
        HEX.toHexDigits(escaped.append('%'), octet);
      }
    }
    return escaped.toString();
  }

  private static ByteBuffer utf8(String name, String text) {
    try {
      return StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException loneSurrogate) {
      throw new IllegalArgumentException(
          name + ": the text is not valid Unicode: it holds half of a surrogate pair",
          loneSurrogate);
    }
  }

  private static boolean[] plain(String marks) {
    boolean[] plain = new boolean[128];
    for (char c = 0; c < plain.length; c++) {
      plain[c] =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || marks.indexOf(c) >= 0;
    }
    return plain;
  }
}
