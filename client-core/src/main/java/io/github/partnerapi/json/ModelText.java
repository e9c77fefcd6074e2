package io.github.partnerapi.json;

import io.github.partnerapi.RawJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a model for people to read. Members without a value are left out, sensitive ones are
 * masked.
 */
public final class ModelText {
  private final StringBuilder text;
  private String separator = "";

  /**
   * Starts the text.
   *
   * @param type the name of the model
   */
  public ModelText(String type) {
    text = new StringBuilder(type).append('[');
  }

  /**
   * Adds a member.
   *
   * @param name its name
   * @param value its value, or null for none
   * @return this
   */
  public ModelText member(String name, @Nullable Object value) {
    if (value != null) {
      text.append(separator).append(name).append('=').append(value);
      separator = ", ";
    }
    return this;
  }

  /**
   * Adds a sensitive member, without its value.
   *
   * @param name its name
   * @param value its value, or null for none
   * @return this
   */
  public ModelText masked(String name, @Nullable Object value) {
    return member(name, value == null ? null : "***");
  }

  /**
   * Adds the names of the extra members and ends the text. Their values may be anything, so they
   * are not shown.
   *
   * @param extras the members
   * @return the text
   */
  public String extras(Map<String, RawJson> extras) {
    return member("extraMembers", extras.isEmpty() ? null : extras.keySet())
        .text
        .append(']')
        .toString();
  }
}
