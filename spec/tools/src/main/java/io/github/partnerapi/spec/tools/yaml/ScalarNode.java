package io.github.partnerapi.spec.tools.yaml;

import io.github.partnerapi.spec.tools.finding.Location;
import java.math.BigDecimal;

/**
 * Is a single value, kept exactly as its characters stand in the file: {@code 21.00} stays {@code
 * 21.00}.
 *
 * @param text the characters, without quotes
 * @param type what the value is to a YAML 1.2 reader
 * @param style how it is written
 * @param location where it begins
 */
public record ScalarNode(String text, Type type, Style style, Location location) implements Node {
  /** Tells JSON's scalar types apart. */
  public enum Type {
    /** A string. */
    STRING,
    /** A number without a fraction or exponent. */
    INTEGER,
    /** Any other number. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** Null, also as an empty value. */
    NULL
  }

  /** Tells the ways of writing a scalar apart. */
  public enum Style {
    /** Without quotes. */
    PLAIN,
    /** In single quotes. */
    SINGLE_QUOTED,
    /** In double quotes. */
    DOUBLE_QUOTED,
    /** As a block that keeps line breaks. */
    LITERAL,
    /** As a block that folds line breaks. */
    FOLDED
  }

  /** Returns a string that is written nowhere, for what a tool adds. */
  public static ScalarNode of(String text, Location location) {
    return new ScalarNode(text, Type.STRING, Style.SINGLE_QUOTED, location);
  }

  /** Tells whether this is a number. */
  public boolean isNumber() {
    return type == Type.INTEGER || type == Type.NUMBER;
  }

  /** Tells whether this is the boolean true. */
  public boolean isTrue() {
    return type == Type.BOOLEAN && text.equalsIgnoreCase("true");
  }

  /**
   * Returns the number with the scale it is written with.
   *
   * @throws NumberFormatException if this is no number
   */
  public BigDecimal number() {
    return new BigDecimal(text);
  }

  @Override
  public boolean sameData(Node other) {
    if (!(other instanceof ScalarNode scalar)) {
      return false;
    }
    if (isNumber() && scalar.isNumber()) {
      return number().compareTo(scalar.number()) == 0;
    }
    return type == scalar.type
        && switch (type) {
          case NULL -> true;
          case BOOLEAN -> text.equalsIgnoreCase(scalar.text);
          default -> text.equals(scalar.text);
        };
  }
}
