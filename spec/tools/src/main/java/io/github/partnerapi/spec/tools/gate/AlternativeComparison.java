package io.github.partnerapi.spec.tools.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares types that are put together from others. */
final class AlternativeComparison {
  private AlternativeComparison() {}

  static void compare(
      Direction direction, Side old, Side now, Changes changes, SchemaComparison schemas) {
    for (String member : List.of("oneOf", "anyOf")) {
      Map<String, Side> were = byName(old.children(member));
      Map<String, Side> are = byName(now.children(member));
      were.forEach(
          (name, was) -> {
            if (!are.containsKey(name)) {
              changes.removed(
                  direction.pick(
                      ChangeKind.REQUEST_ALTERNATIVE_REMOVED,
                      ChangeKind.RESPONSE_ALTERNATIVE_REMOVED),
                  was.pointer(),
                  now,
                  SchemaComparison.name(now) + " is never " + name + " any more");
            }
          });
      are.forEach(
          (name, is) -> {
            if (were.containsKey(name)) {
              schemas.compare(direction, were.get(name), is);
            } else {
              changes.add(
                  direction.pick(
                      ChangeKind.REQUEST_ALTERNATIVE_ADDED, ChangeKind.RESPONSE_ALTERNATIVE_ADDED),
                  is,
                  SchemaComparison.name(now) + " can be " + name);
            }
          });
    }
    Map<String, Side> were = byName(old.children("allOf"));
    Map<String, Side> are = byName(now.children("allOf"));
    if (!were.keySet().equals(are.keySet())) {
      changes.add(
          direction.pick(ChangeKind.REQUEST_TYPE_CHANGED, ChangeKind.RESPONSE_TYPE_CHANGED),
          now,
          SchemaComparison.name(now)
              + " was put together from "
              + were.keySet()
              + " and is from "
              + are.keySet());
    } else {
      are.forEach(
          (name, is) ->
              schemas.compare(direction, Objects.requireNonNull(were.get(name), name), is));
    }
    String was = old.map().map("discriminator").text("propertyName").orElse("");
    String is = now.map().map("discriminator").text("propertyName").orElse("");
    if (!was.equals(is)) {
      changes.add(
          ChangeKind.DISCRIMINATOR_CHANGED,
          now,
          SchemaComparison.name(now) + " is told apart by '" + is + "' instead of '" + was + "'");
    }
  }

  private static Map<String, Side> byName(Map<String, Side> alternatives) {
    Map<String, Side> named = new LinkedHashMap<>();
    alternatives.forEach(
        (index, side) ->
            named.put(side.component().isEmpty() ? "number " + index : side.component(), side));
    return named;
  }
}
