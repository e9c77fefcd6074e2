package io.github.partnerapi;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * A value of a set that the service may extend at any time.
 *
 * <p>The documented values are constants of the subclass. A value that the document does not know
 * is kept as it came and is sent back unchanged, so that a new value of the service never costs a
 * response. Two values are equal when they are of one type and their texts are equal.
 */
public abstract class OpenValue {
  private final String value;

  /**
   * Keeps the text of the value.
   *
   * @param value the text on the wire
   */
  protected OpenValue(String value) {
    this.value = Objects.requireNonNull(value, "value");
  }

  /**
   * Returns the text on the wire.
   *
   * @return the text, exactly as it came or is sent
   */
  @JsonValue
  public final String value() {
    return value;
  }

  /**
   * Says whether the document lists the value.
   *
   * @return false for a value that the service has added since
   */
  public abstract boolean isKnown();

  @Override
  @SuppressWarnings(
      "EqualsGetClass") // Every set is a class of its own, and equal texts of two sets differ.
  public final boolean equals(Object other) {
    return other != null
        && other.getClass() == getClass()
        && ((OpenValue) other).value.equals(value);
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  @Override
  public final String toString() {
    return value;
  }
}
