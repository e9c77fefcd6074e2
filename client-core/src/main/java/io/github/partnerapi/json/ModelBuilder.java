package io.github.partnerapi.json;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.partnerapi.RawJson;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all generated models have in common: the members beyond the accessors.
 *
 * @param <B> the builder's own type
 */
public abstract class ModelBuilder<B extends ModelBuilder<B>> {
  private @Nullable Map<String, RawJson> extras;

  /** For generated builders. */
  protected ModelBuilder() {}

  /**
   * Sets a member by its name on the wire, for what the document does not describe. It is sent as
   * given.
   *
   * @param name the name on the wire; one that the document describes is set by its own method
   *     instead
   * @param value any JSON; {@link RawJson#NULL} is sent as null
   * @return this builder
   */
  public final B extraMember(String name, RawJson value) {
    keep(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
    return self();
  }

  /**
   * Takes over the extra members of a value.
   *
   * @param members names and raw JSON
   */
  protected final void keepAll(Map<String, RawJson> members) {
    members.forEach(this::keep);
  }

  /**
   * Forgets what was kept under a name, since the member gets a value of its own.
   *
   * @param name the name on the wire
   */
  protected final void forget(String name) {
    if (extras != null) {
      extras.remove(name);
    }
  }

  final void keep(String name, RawJson value) {
    if (extras == null) {
      extras = new LinkedHashMap<>();
    }
    extras.put(name, value);
  }

  @Nullable RawJson kept(String name) {
    return extras == null ? null : extras.get(name);
  }

  /** For Jackson, which has no setter for the name. */
  @JsonAnySetter
  final void acceptOther(String name, @Nullable Object value) {
    keep(name, RawJson.of(value));
  }

  /**
   * Keeps an explicit null, which Jackson has read.
   *
   * @param name the name on the wire
   * @param value what Jackson has read
   */
  protected final void keepNull(String name, @Nullable Object value) {
    if (value == null) {
      keep(name, RawJson.NULL);
    }
  }

  /**
   * Reads a text that Jackson has read. One that is not of the documented format is kept.
   *
   * @param name the name on the wire
   * @param text the text, or null for an explicit null
   * @param codec reads it
   * @param <T> the type of the member
   * @return the value, or null for none
   */
  protected final <T> @Nullable T accepted(String name, @Nullable String text, JsonCodec<T> codec) {
    if (text == null) {
      keep(name, RawJson.NULL);
      return null;
    }
    RawJson raw = RawJson.of(text);
    T value = JsonText.read(raw.text(), codec);
    if (value == null) {
      keep(name, raw);
    }
    return value;
  }

  /**
   * Returns the extra members.
   *
   * @return an unmodifiable map
   */
  protected final Map<String, RawJson> extras() {
    return extras == null || extras.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<>(extras));
  }

  /**
   * Returns this builder under its own type.
   *
   * @return this
   */
  protected abstract B self();
}
