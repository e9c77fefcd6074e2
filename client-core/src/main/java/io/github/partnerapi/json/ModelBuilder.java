package io.github.partnerapi.json;

import com.fasterxml.jackson.databind.JsonNode;
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
  private @Nullable Map<String, JsonNode> extras;

  /** For generated builders. */
  protected ModelBuilder() {}

  /**
   * Sets a member by its name on the wire, for what the document does not describe. It is sent as
   * given.
   *
   * @param name the name on the wire; one that the document describes is set by its own method
   *     instead
   * @param value any JSON; a null node is sent as null
   * @return this builder
   */
  public final B extraMember(String name, JsonNode value) {
    keep(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
    return self();
  }

  /**
   * Takes over the extra members of a value.
   *
   * @param members names and raw JSON
   */
  protected final void keepAll(Map<String, JsonNode> members) {
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

  final void keep(String name, JsonNode value) {
    if (extras == null) {
      extras = new LinkedHashMap<>();
    }
    extras.put(name, value);
  }

  /**
   * Returns the extra members.
   *
   * @return an unmodifiable map
   */
  protected final Map<String, JsonNode> extras() {
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
