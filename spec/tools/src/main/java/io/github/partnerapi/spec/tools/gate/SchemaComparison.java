package io.github.partnerapi.spec.tools.gate;

import static io.github.partnerapi.spec.tools.gate.ChangeKind.*;

import io.github.partnerapi.spec.tools.gate.NormalSchema.Property;
import io.github.partnerapi.spec.tools.yaml.JsonTree;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares data types in their normal form, each pair once in each direction, so that types that
 * contain themselves come to an end.
 */
final class SchemaComparison {
  private final Changes changes;
  private final ValueComparison values;
  private final AlternativeComparison alternatives;
  private final Set<Visit> visited = new HashSet<>();

  SchemaComparison(Changes changes) {
    this.changes = changes;
    this.values = new ValueComparison(changes);
    this.alternatives = new AlternativeComparison(changes, this);
  }

  /**
   * Compares what stands in the member {@code schema} of two objects; what has none takes anything.
   */
  void compareBelow(Direction direction, Side old, Side now) {
    Optional<Side> was = old.child("schema");
    Optional<Side> is = now.child("schema");
    if (was.isPresent() || is.isPresent()) {
      compare(
          direction,
          was.map(NormalSchema::of).orElse(NormalSchema.anything(old)),
          is.map(NormalSchema::of).orElse(NormalSchema.anything(now)));
    }
  }

  void compare(Direction direction, NormalSchema old, NormalSchema now) {
    if (!visited.add(new Visit(direction, pointers(old), pointers(now)))) {
      return;
    }
    Ownership.compare(old, now, changes);
    compareMarks(old, now);
    if (!TypeComparison.compare(direction, old, now, changes)) {
      return;
    }
    values.compare(direction, old, now);
    compareProperties(direction, old, now);
    Optional<NormalSchema> was = old.items();
    Optional<NormalSchema> is = now.items();
    if (was.isPresent() || is.isPresent()) {
      compare(
          direction,
          was.orElse(NormalSchema.anything(old.place())),
          is.orElse(NormalSchema.anything(now.place())));
    }
    compareOthers(direction, old, now);
    alternatives.compare(direction, old, now);
  }

  private void compareProperties(Direction direction, NormalSchema old, NormalSchema now) {
    Map<String, Property> were = old.properties();
    Map<String, Property> are = now.properties();
    Set<String> wereRequired = old.required();
    Set<String> areRequired = now.required();
    were.values().stream()
        .filter(was -> was.goes(direction))
        .forEach(
            was -> {
              Property is = are.get(was.name());
              if (is == null || !is.goes(direction)) {
                changes.add(
                    direction.pick(REQUEST_PROPERTY_REMOVED, RESPONSE_PROPERTY_REMOVED),
                    (is == null ? old : now).place().bundle(),
                    is == null ? was.pointer() : is.pointer(),
                    is == null ? now.place().element().key() : is.key(),
                    "",
                    now.name()
                        + " has no "
                        + was.name()
                        + " any more"
                        + (is == null
                            ? ""
                            : direction == Direction.REQUEST
                                ? " when it is sent: it is read-only"
                                : " when it comes: it is write-only"));
              }
            });
    are.values().stream()
        .filter(is -> is.goes(direction))
        .forEach(
            is -> {
              Property was = were.get(is.name());
              String what = now.name() + "." + is.name();
              boolean required = areRequired.contains(is.name());
              if (was == null || !was.goes(direction)) {
                ChangeKind sent =
                    required ? REQUEST_PROPERTY_ADDED_REQUIRED : REQUEST_PROPERTY_ADDED;
                changes.add(
                    direction.pick(sent, RESPONSE_PROPERTY_ADDED),
                    now.place().bundle(),
                    is.pointer(),
                    is.key(),
                    "",
                    what + " is new");
                return;
              }
              if (wereRequired.contains(is.name()) != required) {
                changes.add(
                    required
                        ? direction.pick(REQUEST_PROPERTY_REQUIRED, RESPONSE_PROPERTY_REQUIRED)
                        : direction.pick(REQUEST_PROPERTY_OPTIONAL, RESPONSE_PROPERTY_OPTIONAL),
                    now.place().bundle(),
                    is.pointer(),
                    is.key(),
                    "",
                    what + (required ? " is required now" : " can be left out now"));
              }
              compare(direction, was.type(), is.type());
            });
    compareUndeclared(direction, old, now);
  }

  /** Compares names that must be there, and of whose type nothing is said. */
  private void compareUndeclared(Direction direction, NormalSchema old, NormalSchema now) {
    Set<String> were = new HashSet<>(old.required());
    Set<String> are = new HashSet<>(now.required());
    were.removeAll(old.properties().keySet());
    are.removeAll(now.properties().keySet());
    for (String name : are) {
      if (!old.required().contains(name)) {
        changes.add(
            direction.pick(REQUEST_PROPERTY_ADDED_REQUIRED, RESPONSE_PROPERTY_REQUIRED),
            now.place(),
            name,
            now.name() + "." + name + " is required now");
      }
    }
    for (String name : were) {
      if (!now.required().contains(name)) {
        changes.add(
            direction.pick(REQUEST_PROPERTY_OPTIONAL, RESPONSE_PROPERTY_OPTIONAL),
            now.place(),
            name,
            now.name() + "." + name + " can be left out now");
      }
    }
  }

  private void compareOthers(Direction direction, NormalSchema old, NormalSchema now) {
    Optional<NormalSchema> was = old.others();
    Optional<NormalSchema> is = now.others();
    if (was.isPresent() != is.isPresent()) {
      changes.add(
          is.isPresent()
              ? direction.pick(REQUEST_OPENED, RESPONSE_OPENED)
              : direction.pick(REQUEST_CLOSED, RESPONSE_CLOSED),
          now.place(),
          now.name()
              + (is.isPresent()
                  ? " takes members that are not named"
                  : " takes no members but those that are named"));
    } else if (was.isPresent()
        && !(was.get().parts().isEmpty() && is.orElseThrow().parts().isEmpty())) {
      compare(direction, was.get(), is.orElseThrow());
    }
  }

  private void compareMarks(NormalSchema old, NormalSchema now) {
    boolean masked = now.isTrue("x-sensitive");
    if (old.isTrue("x-sensitive") != masked) {
      changes.add(
          masked ? SENSITIVITY_ADDED : SENSITIVITY_DROPPED,
          now.place(),
          now.name() + (masked ? " is masked now" : " is not masked any more"));
    }
    if (!old.isTrue("deprecated") && now.isTrue("deprecated")) {
      changes.add(DEPRECATED, now.place(), now.name() + " is deprecated");
    }
    if (!old.texts("x-error-member").equals(now.texts("x-error-member"))) {
      changes.add(
          ERROR_MEMBER_CHANGED,
          now.place(),
          now.name() + ": what tells the error is another member");
    }
    if (!data(old, "xml").equals(data(now, "xml"))) {
      changes.add(XML_CHANGED, now.place(), now.name() + " is written differently as XML");
    }
  }

  private static List<String> data(NormalSchema schema, String member) {
    return schema.parts().stream()
        .flatMap(part -> part.get(member).stream())
        .map(JsonTree::of)
        .map(Fingerprint::sorted)
        .toList();
  }

  private static Set<Pointer> pointers(NormalSchema schema) {
    return schema.parts().isEmpty()
        ? Set.of(schema.place().pointer(), Pointer.ROOT)
        : schema.parts().stream().map(Side::pointer).collect(Collectors.toSet());
  }

  private record Visit(Direction direction, Set<Pointer> old, Set<Pointer> now) {}
}
