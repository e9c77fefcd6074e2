package io.github.partnerapi.contract.internal.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A media type taken apart, as a {@code Content-Type} header or one entry of an {@code Accept}
 * header has it.
 *
 * @param name type and subtype as written, without blanks around them; empty when there is none
 * @param parameters everything from the first semicolon on, without blanks around it; empty when
 *     there is none
 */
public record MediaType(String name, String parameters) {
  /** A JSON text. */
  public static final String JSON = "application/json";

  /** The fields of a form in one line. */
  public static final String FORM = "application/x-www-form-urlencoded";

  /**
   * Takes the value of a header apart.
   *
   * @param header the value; null when the header was not sent, which gives an empty name
   */
  public static MediaType of(@Nullable String header) {
    String value = header == null ? "" : header;
    int semicolon = value.indexOf(';');
    return semicolon < 0
        ? new MediaType(value.strip(), "")
        : new MediaType(value.substring(0, semicolon).strip(), value.substring(semicolon).strip());
  }

  /** Takes a header apart that lists media types, such as {@code Accept}. */
  public static List<MediaType> list(String header) {
    return Arrays.stream(header.split(",", -1)).map(MediaType::of).toList();
  }

  /**
   * Says whether type and subtype are these, letter by letter: a document and a client write them
   * in lower case.
   */
  public boolean is(String other) {
    return name.equals(other);
  }

  /** Says whether the type, before the slash, is this one. */
  public boolean isOfType(String type) {
    return name.startsWith(type + "/");
  }

  /** The name in lower case, which is how two writers of one type are told to agree. */
  public String lowerCaseName() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Says whether there is a parameter of this name, in any case. */
  public boolean has(String parameter) {
    return parameters.toLowerCase(Locale.ROOT).contains(parameter + "=");
  }
}
