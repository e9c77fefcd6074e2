package io.github.partnerapi.spec.tools.gate;

import static io.github.partnerapi.spec.tools.gate.ChangeKind.*;

import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares bodies: in which media types they come, and what is in them. */
final class ContentComparison {
  private final Changes changes;
  private final SchemaComparison schemas;

  ContentComparison(Changes changes, SchemaComparison schemas) {
    this.changes = changes;
    this.schemas = schemas;
  }

  void compare(Direction direction, String what, Side old, Side now) {
    Map<String, Side> were = byType(old);
    Map<String, Side> are = byType(now);
    were.forEach(
        (type, content) -> {
          if (!are.containsKey(type)) {
            changes.removed(
                direction.pick(REQUEST_MEDIA_TYPE_REMOVED, RESPONSE_MEDIA_TYPE_REMOVED),
                content,
                now,
                what + " is no longer " + type);
          }
        });
    are.forEach(
        (type, content) -> {
          Side before = were.get(type);
          if (before == null) {
            changes.add(
                direction.pick(REQUEST_MEDIA_TYPE_ADDED, RESPONSE_MEDIA_TYPE_ADDED),
                content,
                what + " can be " + type);
            return;
          }
          Ownership.compare(Kind.MEDIA_TYPE, before, content, changes);
          schemas.compareBelow(direction, before, content);
          compareEncoding(what, before, content);
        });
  }

  private void compareEncoding(String what, Side old, Side now) {
    Map<String, Side> were = old.children("encoding");
    Map<String, Side> are = now.children("encoding");
    Set<String> names = new TreeSet<>(were.keySet());
    names.addAll(are.keySet());
    for (String name : names) {
      Side was = were.get(name);
      Side is = are.get(name);
      if (was != null && is != null) {
        Ownership.compare(Kind.ENCODING, was, is, changes);
      }
      if (!words(was).equals(words(is)) || headersDiffer(was, is)) {
        changes.add(
            ENCODING_CHANGED, now, name, what + ": the part '" + name + "' is written differently");
      }
    }
  }

  private static boolean headersDiffer(
      @org.jspecify.annotations.Nullable Side old, @org.jspecify.annotations.Nullable Side now) {
    MapNode none =
        new MapNode(List.of(), io.github.partnerapi.spec.tools.finding.Location.startOf(""));
    MapNode were = old == null ? none : old.map().map("headers");
    MapNode are = now == null ? none : now.map().map("headers");
    return !were.sameData(are);
  }

  private static List<String> words(@org.jspecify.annotations.Nullable Side encoding) {
    if (encoding == null) {
      return List.of("", "form", "true", "false");
    }
    String style = encoding.text("style").isEmpty() ? "form" : encoding.text("style");
    return List.of(
        encoding.text("contentType").toLowerCase(Locale.ROOT).replace(" ", ""),
        style,
        Boolean.toString(ParameterComparison.isOn(encoding, "explode", style.equals("form"))),
        Boolean.toString(encoding.isTrue("allowReserved")));
  }

  private static Map<String, Side> byType(Side holder) {
    Map<String, Side> types = new LinkedHashMap<>();
    holder
        .children("content")
        .forEach(
            (type, content) ->
                types.putIfAbsent(type.toLowerCase(Locale.ROOT).replace(" ", ""), content));
    return types;
  }
}
