package io.github.partnerapi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value, kept as compact text: what the document does not describe, or leaves open.
 *
 * <p>It costs about what its text weighs, and is taken apart only when it is asked for, one level
 * at a time. Numbers keep every digit as they were written. Two values are equal when their compact
 * texts are equal. Immutable. {@link #toString()} shows the kind only, since a value may be
 * confidential.
 *
 * <p>Jackson 2 and Jackson 3 write it as the value that it is; when they read one, a fraction is as
 * exact as their own setting {@code USE_BIG_DECIMAL_FOR_FLOATS} makes it.
 */
public final class RawJson {
  /** The JSON null. */
  public static final RawJson NULL = new RawJson("null");

  private final String text;

  /** Jackson would take it for what reads a string. */
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  private RawJson(String text) {
    this.text = text;
  }

  /** The kinds of JSON values. */
  public enum Kind {
    /** Members with names. */
    OBJECT,
    /** Elements in order. */
    ARRAY,
    /** A text. */
    STRING,
    /** A number of any size. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** The JSON null. */
    NULL
  }

  /**
   * Reads a JSON text.
   *
   * @param json one JSON value, at most 100 levels deep
   * @return the value, without the white space between its parts
   * @throws IllegalArgumentException when the text is not JSON; the message does not quote it
   */
  public static RawJson parse(String json) {
    return kept(CompactJson.ofText(Objects.requireNonNull(json, "json")));
  }

  private static RawJson kept(String compact) {
    return compact.equals("null") ? NULL : new RawJson(compact);
  }

  /**
   * Makes JSON of a plain Java value.
   *
   * @param value null, a {@link String}, {@link Boolean}, {@link BigDecimal}, {@link BigInteger},
   *     whole or finite floating-point number, {@link OpenValue} or {@link RawJson}, or a {@link
   *     Map} with texts as keys or an {@link Iterable} of such values, at most 100 levels deep
   * @return the value
   * @throws IllegalArgumentException for anything else; the message names its class
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static RawJson of(@Nullable Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof RawJson raw) {
      return raw;
    }
    return new RawJson(CompactJson.ofValue(value));
  }

  /**
   * Returns the value as compact JSON.
   *
   * @return the text, secrets included
   */
  public String text() {
    return text;
  }

  /**
   * Returns what kind of value it is.
   *
   * @return the kind
   */
  public Kind kind() {
    return switch (text.charAt(0)) {
      case '{' -> Kind.OBJECT;
      case '[' -> Kind.ARRAY;
      case '"' -> Kind.STRING;
      case 't', 'f' -> Kind.BOOLEAN;
      case 'n' -> Kind.NULL;
      default -> Kind.NUMBER;
    };
  }

  /**
   * Says whether it is the JSON null.
   *
   * @return whether the kind is {@link Kind#NULL}
   */
  public boolean isNull() {
    return kind() == Kind.NULL;
  }

  /**
   * Returns the members of an object.
   *
   * @return an unmodifiable map in the order of the text, or null when it is no object; of a name
   *     that comes twice, the last value
   */
  public @Nullable Map<String, RawJson> asObject() {
    if (kind() != Kind.OBJECT) {
      return null;
    }
    Map<String, RawJson> members = new LinkedHashMap<>();
    CompactJson.members(text).forEach((name, value) -> members.put(name, kept(value)));
    return Collections.unmodifiableMap(members);
  }

  /**
   * Returns the elements of an array.
   *
   * @return an unmodifiable list, or null when it is no array
   */
  public @Nullable List<RawJson> asList() {
    if (kind() != Kind.ARRAY) {
      return null;
    }
    return CompactJson.elements(text).stream().map(RawJson::kept).toList();
  }

  /**
   * Returns the text of a string.
   *
   * @return the text, or null when it is no string
   */
  public @Nullable String asString() {
    return kind() == Kind.STRING ? CompactJson.string(text) : null;
  }

  /**
   * Returns a number as exactly as it is written.
   *
   * @return the number, or null when it is no number, or has an exponent that {@link BigDecimal}
   *     does not hold
   */
  public @Nullable BigDecimal asNumber() {
    try {
      return kind() == Kind.NUMBER ? new BigDecimal(text) : null;
    } catch (NumberFormatException exponentTooLarge) {
      return null;
    }
  }

  /**
   * Returns true or false.
   *
   * @return the value, or null when it is no boolean
   */
  public @Nullable Boolean asBoolean() {
    return kind() == Kind.BOOLEAN ? Boolean.valueOf(text) : null;
  }

  /**
   * Returns the value as plain Java, all levels of it.
   *
   * @return a map, list, {@link String}, {@link BigDecimal} or {@link Boolean}; null for the JSON
   *     null; a number that {@link #asNumber()} does not hold as its text
   */
  @JsonValue
  public @Nullable Object asPlain() {
    return switch (kind()) {
      case OBJECT -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        Objects.requireNonNull(asObject())
            .forEach((name, value) -> members.put(name, value.asPlain()));
        yield Collections.unmodifiableMap(members);
      }
      case ARRAY -> {
        List<@Nullable Object> elements = new ArrayList<>();
        Objects.requireNonNull(asList()).forEach(element -> elements.add(element.asPlain()));
        yield Collections.unmodifiableList(elements);
      }
      case STRING -> asString();
      case BOOLEAN -> asBoolean();
      case NUMBER -> asNumber() == null ? text : asNumber();
      case NULL -> null;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawJson raw && raw.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "RawJson[" + kind() + "]";
  }
}
