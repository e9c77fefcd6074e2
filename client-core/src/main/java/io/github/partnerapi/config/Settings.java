package io.github.partnerapi.config;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Looks a setting up where the builder was given none: in the system properties, then in the
 * environment. No message shows a value.
 *
 * @param properties returns a system property by its name
 * @param environment returns an environment variable by its name
 */
public record Settings(
    UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> environment) {
  /** The system properties and the environment of this process. */
  public static final Settings PROCESS = new Settings(System::getProperty, System::getenv);

  /**
   * Returns the environment variable that belongs to a system property.
   *
   * @param property the property, such as {@code partnerapi.text.token}
   * @return the variable, such as {@code PARTNERAPI_TEXT_TOKEN}
   */
  public static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /**
   * Returns the text of a setting.
   *
   * @param property its system property
   * @return the text, or null when neither the property nor the variable is set; a blank text
   *     counts as not set
   */
  public @Nullable String text(String property) {
    String value = properties.apply(property);
    if (value == null || value.isBlank()) {
      value = environment.apply(variable(property));
    }
    return value == null || value.isBlank() ? null : value.trim();
  }

  /**
   * Returns a setting, with the builder's value first.
   *
   * @param given the builder's value, or null for none
   * @param property the system property
   * @param parser reads the text
   * @param fallback the default
   * @param <T> the type of the setting
   * @return the value
   * @throws IllegalArgumentException when the text can't be read; the message names where it may
   *     stand, not the text
   */
  public <T> T value(@Nullable T given, String property, Function<String, T> parser, T fallback) {
    T found = given != null ? given : optional(property, parser);
    return found == null ? fallback : found;
  }

  /**
   * Returns a setting that may be missing.
   *
   * @param property the system property
   * @param parser reads the text
   * @param <T> the type of the setting
   * @return the value, or null when it is not set
   * @throws IllegalArgumentException when the text can't be read; the message names where it may
   *     stand, not the text
   */
  public <T> @Nullable T optional(String property, Function<String, T> parser) {
    String text = text(property);
    try {
      return text == null ? null : parser.apply(text);
    } catch (RuntimeException unreadable) {
      throw unreadable(property);
    }
  }

  /**
   * Returns a secret.
   *
   * @param given the builder's value, or null for none
   * @param property the system property
   * @return what is asked for the secret on every request, or null when there is none
   */
  @Nullable Supplier<String> secret(@Nullable Supplier<String> given, String property) {
    String text = given == null ? text(property) : null;
    return text == null ? given : () -> text;
  }

  <T> void apply(
      @Nullable T given,
      String property,
      Function<String, T> parser,
      T fallback,
      Consumer<T> setter) {
    T value = value(given, property, parser, fallback);
    try {
      setter.accept(value);
    } catch (IllegalArgumentException outOfRange) {
      throw unreadable(property);
    }
  }

  private static IllegalArgumentException unreadable(String property) {
    return new IllegalArgumentException(
        "the system property "
            + property
            + " or the environment variable "
            + variable(property)
            + " has a value that can't be used for this setting; see the table in docs/settings.md");
  }

  /**
   * Describes the three ways to set something that is missing.
   *
   * @param method the method of the builder
   * @param property the system property
   * @return the message
   */
  public static String missing(String method, String property) {
    return "not configured: call "
        + method
        + " on the builder, or set the system property "
        + property
        + " or the environment variable "
        + variable(property);
  }
}
