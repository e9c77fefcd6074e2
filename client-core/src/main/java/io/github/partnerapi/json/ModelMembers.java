package io.github.partnerapi.json;

import io.github.partnerapi.OpenValue;
import io.github.partnerapi.RawJson;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the members of a model as plain Java, as {@link JsonModel#shownMembers()} returns them.
 * For generated models.
 */
public final class ModelMembers {
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();
  private final Map<String, RawJson> extras;

  /**
   * Starts with no members.
   *
   * @param extras the extra members, which take the place of others of the same name
   */
  public ModelMembers(Map<String, RawJson> extras) {
    this.extras = new LinkedHashMap<>(extras);
  }

  /**
   * Adds a member.
   *
   * @param name its name on the wire
   * @param value its value, or null for none
   * @return this
   */
  public ModelMembers member(String name, @Nullable Object value) {
    if (value != null && !extras.containsKey(name)) {
      members.put(name, plain(value));
    }
    return this;
  }

  /**
   * Leaves a sensitive member out, also when its value is none that the document describes.
   *
   * @param name its name on the wire
   * @return this
   */
  public ModelMembers sensitive(String name) {
    extras.remove(name);
    return this;
  }

  /**
   * Adds the extra members.
   *
   * @return all members
   */
  public Map<String, @Nullable Object> all() {
    extras.forEach((name, value) -> members.put(name, value.asPlain()));
    return Collections.unmodifiableMap(members);
  }

  private static @Nullable Object plain(Object value) {
    if (value instanceof JsonModel model) {
      return model.shownMembers();
    }
    if (value instanceof RawJson raw) {
      return raw.asPlain();
    }
    if (value instanceof OpenValue open) {
      return open.value();
    }
    if (value instanceof LocalDateTime time) {
      return PartnerTimestamps.format(time);
    }
    if (value instanceof OffsetDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
    if (value instanceof LocalDate date) {
      return date.toString();
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> elements = new ArrayList<>(list.size());
      list.forEach(element -> elements.add(plain(element)));
      return Collections.unmodifiableList(elements);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> plain = new LinkedHashMap<>();
      map.forEach((name, member) -> plain.put(String.valueOf(name), plain(member)));
      return Collections.unmodifiableMap(plain);
    }
    return value;
  }
}
