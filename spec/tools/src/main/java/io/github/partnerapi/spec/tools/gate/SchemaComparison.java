package io.github.partnerapi.spec.tools.gate;

import static io.github.partnerapi.spec.tools.gate.ChangeKind.REQUEST_NOT_NULLABLE;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.REQUEST_NULLABLE;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.REQUEST_PROPERTY_ADDED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.REQUEST_PROPERTY_ADDED_REQUIRED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.REQUEST_PROPERTY_OPTIONAL;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.REQUEST_PROPERTY_REMOVED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.REQUEST_PROPERTY_REQUIRED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.REQUEST_TYPE_CHANGED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.REQUEST_TYPE_WIDENED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.RESPONSE_NOT_NULLABLE;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.RESPONSE_NULLABLE;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.RESPONSE_PROPERTY_ADDED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.RESPONSE_PROPERTY_OPTIONAL;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.RESPONSE_PROPERTY_REMOVED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.RESPONSE_PROPERTY_REQUIRED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.RESPONSE_TYPE_CHANGED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.RESPONSE_TYPE_NARROWED;

import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Compares data types, each pair once in each direction, so that types that contain themselves come
 * to an end.
 */
final class SchemaComparison {
  private static final Set<String> PLAIN_FORMATS = Set.of("", "decimal", "password");

  private final Changes changes;
  private final ValueComparison values;
  private final Set<Visit> visited = new HashSet<>();

  SchemaComparison(Changes changes) {
    this.changes = changes;
    this.values = new ValueComparison(changes);
  }

  void compare(Direction direction, Side old, Side now) {
    if (!visited.add(new Visit(direction, old.pointer(), now.pointer()))) {
      return;
    }
    if (!sameType(direction, old, now)) {
      return;
    }
    compareNull(direction, old, now);
    values.compare(direction, old, now);
    compareProperties(direction, old, now);
    old.child("items")
        .ifPresent(was -> now.child("items").ifPresent(is -> compare(direction, was, is)));
    old.child("additionalProperties")
        .ifPresent(
            was -> now.child("additionalProperties").ifPresent(is -> compare(direction, was, is)));
    compareOpenness(direction, old, now);
    AlternativeComparison.compare(direction, old, now, changes, this);
    compareSensitivity(name(now), old, now, changes);
    compareDeprecation(name(now), old, now, changes);
  }

  private boolean sameType(Direction direction, Side old, Side now) {
    String was = old.text("type") + format(old);
    String is = now.text("type") + format(now);
    if (was.equals(is)) {
      return true;
    }
    boolean wider =
        is.isEmpty()
            || (is.equals("number") && was.startsWith("integer"))
            || (is.equals("integer:int64") && was.startsWith("integer"))
            || (is.equals("string") && was.startsWith("string"));
    boolean narrower =
        was.isEmpty()
            || (was.equals("number") && is.startsWith("integer"))
            || (was.equals("integer:int64") && is.startsWith("integer"))
            || (was.equals("string") && is.startsWith("string"));
    ChangeKind kind =
        wider
            ? direction.pick(REQUEST_TYPE_WIDENED, RESPONSE_TYPE_CHANGED)
            : narrower
                ? direction.pick(REQUEST_TYPE_CHANGED, RESPONSE_TYPE_NARROWED)
                : direction.pick(REQUEST_TYPE_CHANGED, RESPONSE_TYPE_CHANGED);
    changes.add(kind, now, name(now) + " was " + words(was) + " and is " + words(is));
    return wider || narrower;
  }

  private static String format(Side schema) {
    String format = schema.text("format");
    return PLAIN_FORMATS.contains(format)
            || (schema.text("type").equals("integer") && format.equals("int32"))
        ? ""
        : ":" + format;
  }

  private void compareNull(Direction direction, Side old, Side now) {
    if (old.isTrue("nullable") != now.isTrue("nullable")) {
      boolean nullable = now.isTrue("nullable");
      changes.add(
          nullable
              ? direction.pick(REQUEST_NULLABLE, RESPONSE_NULLABLE)
              : direction.pick(REQUEST_NOT_NULLABLE, RESPONSE_NOT_NULLABLE),
          now,
          name(now) + (nullable ? " can be null" : " can't be null any more"));
    }
  }

  private void compareProperties(Direction direction, Side old, Side now) {
    Map<String, Side> were = old.children("properties");
    Map<String, Side> are = now.children("properties");
    Set<String> wereRequired = new HashSet<>(old.texts("required"));
    Set<String> areRequired = new HashSet<>(now.texts("required"));
    were.forEach(
        (property, was) -> {
          if (!are.containsKey(property)) {
            changes.removed(
                direction.pick(REQUEST_PROPERTY_REMOVED, RESPONSE_PROPERTY_REMOVED),
                old.pointer().child("properties").child(property),
                now,
                name(now) + " has no " + property + " any more");
          }
        });
    are.forEach(
        (property, is) -> {
          String what = name(now) + "." + property;
          if (!were.containsKey(property)) {
            ChangeKind sent =
                areRequired.contains(property)
                    ? REQUEST_PROPERTY_ADDED_REQUIRED
                    : REQUEST_PROPERTY_ADDED;
            changes.add(
                direction.pick(sent, RESPONSE_PROPERTY_ADDED),
                place(now, property),
                is.element().key(),
                what + " is new");
            return;
          }
          if (wereRequired.contains(property) != areRequired.contains(property)) {
            boolean required = areRequired.contains(property);
            changes.add(
                required
                    ? direction.pick(REQUEST_PROPERTY_REQUIRED, RESPONSE_PROPERTY_REQUIRED)
                    : direction.pick(REQUEST_PROPERTY_OPTIONAL, RESPONSE_PROPERTY_OPTIONAL),
                place(now, property),
                key(now, property, is),
                what + (required ? " is required now" : " can be left out now"));
          }
          compare(direction, were.get(property), is);
        });
  }

  private void compareOpenness(Direction direction, Side old, Side now) {
    boolean wasClosed = isFalse(old);
    if (wasClosed != isFalse(now)) {
      changes.add(
          wasClosed
              ? direction.pick(ChangeKind.REQUEST_OPENED, ChangeKind.RESPONSE_OPENED)
              : direction.pick(ChangeKind.REQUEST_CLOSED, ChangeKind.RESPONSE_CLOSED),
          now,
          name(now)
              + (wasClosed
                  ? " takes members that are not named"
                  : " takes no members but those that are named"));
    }
  }

  static void compareSensitivity(String what, Side old, Side now, Changes changes) {
    if (old.isTrue("x-sensitive") != now.isTrue("x-sensitive")) {
      boolean added = now.isTrue("x-sensitive");
      changes.add(
          added ? ChangeKind.SENSITIVITY_ADDED : ChangeKind.SENSITIVITY_DROPPED,
          now,
          what + (added ? " is masked now" : " is not masked any more"));
    }
  }

  static void compareDeprecation(String what, Side old, Side now, Changes changes) {
    if (!old.isTrue("deprecated") && now.isTrue("deprecated")) {
      changes.add(ChangeKind.DEPRECATED, now, what + " is deprecated");
    }
  }

  private static boolean isFalse(Side schema) {
    return schema.map().text("additionalProperties").filter("false"::equals).isPresent();
  }

  private static Pointer place(Side schema, String property) {
    return schema.pointer().child("properties").child(property);
  }

  private static Location key(Side schema, String property, Side fallback) {
    return schema
        .map()
        .map("properties")
        .member(property)
        .map(member -> member.key().location())
        .orElse(fallback.element().key());
  }

  /** Returns a readable name for a schema: that of its component with the properties below it. */
  static String name(Side schema) {
    StringBuilder name = new StringBuilder();
    java.util.List<String> steps = schema.pointer().steps();
    int start = steps.get(0).equals("components") ? 2 : 1;
    for (String step : steps.subList(Math.min(start, steps.size() - 1), steps.size())) {
      if (!Set.of("properties", "schema", "content", "responses", "requestBody", "parameters")
          .contains(step)) {
        name.append(name.isEmpty() ? "" : ".").append(step);
      }
    }
    return name.toString();
  }

  private static String words(String type) {
    return type.isEmpty() ? "anything" : type.replace(':', ' ');
  }

  private record Visit(Direction direction, Pointer old, Pointer now) {}
}
