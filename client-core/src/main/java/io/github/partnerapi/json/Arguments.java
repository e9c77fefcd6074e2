package io.github.partnerapi.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of arguments, before anything is sent. */
public final class Arguments {
  private Arguments() {}

  /**
   * Returns a required argument.
   *
   * @param name the argument
   * @param value its value
   * @param <T> its type
   * @return the value
   * @throws IllegalArgumentException when there is none
   */
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(
          name + ": a value is required, but it is null or was not set");
    }
    return value;
  }

  /**
   * Copies a list argument.
   *
   * @param name the argument
   * @param values its values, or null for none
   * @param <T> the type of the values
   * @return an unmodifiable copy, or null for none
   * @throws IllegalArgumentException when an element is null
   */
  public static <T> @Nullable List<T> list(String name, @Nullable List<T> values) {
    if (values == null) {
      return null;
    }
    for (T value : values) {
      if (value == null) {
        throw new IllegalArgumentException(name + ": must not have null as an element");
      }
    }
    return List.copyOf(values);
  }
}
