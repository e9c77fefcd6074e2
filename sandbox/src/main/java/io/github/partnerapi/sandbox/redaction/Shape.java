package io.github.partnerapi.sandbox.redaction;

import java.util.regex.Pattern;

/** What a text looks like; its pseudonym looks the same. */
enum Shape {
  /** Nothing but blanks, or nothing. */
  BLANK("\\s*"),
  /** Digits, with a sign and a fraction where there is one. */
  NUMBER("-?[0-9]+(\\.[0-9]+)?"),
  /** An e-mail address. */
  EMAIL("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"),
  /** An absolute address. */
  URL("[A-Za-z][A-Za-z0-9+.-]*://.*"),
  /** A universally unique identifier. */
  UUID("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
  /** A month, a day, or a moment. */
  DATE(
      "[0-9]{4}-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?)?"),
  /** Anything else. */
  OTHER(".*");

  private final Pattern pattern;

  Shape(String pattern) {
    this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
  }

  /** The first shape that fits. */
  static Shape of(String text) {
    for (Shape shape : values()) {
      if (shape.pattern.matcher(text).matches()) {
        return shape;
      }
    }
    return OTHER;
  }
}
