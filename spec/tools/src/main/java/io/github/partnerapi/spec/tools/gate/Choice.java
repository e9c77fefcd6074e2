package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Is a choice between alternatives.
 *
 * @param keyword {@code oneOf} or {@code anyOf}
 * @param place where it is written
 * @param property the member that tells the alternatives apart; empty if none does
 * @param alternatives the alternatives
 */
record Choice(String keyword, Side place, String property, List<Alternative> alternatives) {
  private static final String SCHEMAS = "#/components/schemas/";

  /** Is one alternative. */
  static final class Alternative {
    private final NormalSchema type;
    private final Set<String> values;

    Alternative(NormalSchema type, Set<String> values) {
      this.type = type;
      this.values = Set.copyOf(values);
    }

    /** Returns its type. */
    NormalSchema type() {
      return type;
    }

    /** Returns the texts that tell it from the others, sorted; none if nothing does. */
    Set<String> values() {
      return new TreeSet<>(values);
    }

    /** Returns what to call it. */
    String label() {
      return !type.component().isEmpty()
          ? type.component()
          : values.isEmpty() ? "another form" : String.join(" or ", values());
    }
  }

  static Choice of(String keyword, Side schema) {
    MapNode discriminator = schema.map().map("discriminator");
    String property = discriminator.text("propertyName").orElse("");
    List<Alternative> alternatives = new ArrayList<>();
    schema
        .children(keyword)
        .values()
        .forEach(
            side -> {
              NormalSchema type = NormalSchema.of(side);
              alternatives.add(
                  new Alternative(
                      type,
                      property.isEmpty() ? Set.of() : values(discriminator, side.component())));
            });
    return new Choice(keyword, schema, property, alternatives);
  }

  /** A mapping names an alternative; one that it does not name has the name of its component. */
  private static Set<String> values(MapNode discriminator, String component) {
    Set<String> values = new TreeSet<>();
    for (Member member : discriminator.map("mapping").members()) {
      if (member.value() instanceof ScalarNode target
          && target.text().replace(SCHEMAS, "").equals(component)) {
        values.add(member.name());
      }
    }
    if (values.isEmpty() && !component.isEmpty()) {
      values.add(component);
    }
    return values;
  }
}
