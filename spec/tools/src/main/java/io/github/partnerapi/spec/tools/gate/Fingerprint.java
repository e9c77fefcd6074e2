package io.github.partnerapi.spec.tools.gate;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.yaml.JsonTree;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes down what a data type takes, so that two types with other names but the same values have
 * the same text. A type that contains itself is written as how far above it begins.
 */
final class Fingerprint {
  private final List<Set<Pointer>> above = new ArrayList<>();

  private Fingerprint() {}

  /** Returns the text of a type. */
  static String of(NormalSchema schema) {
    return new Fingerprint().text(schema);
  }

  /** Returns JSON as text, its members in the order of their names. */
  static String sorted(JsonNode node) {
    if (node.isObject()) {
      TreeMap<String, String> members = new TreeMap<>();
      node.properties().forEach(each -> members.put(each.getKey(), sorted(each.getValue())));
      return members.toString();
    }
    if (node.isArray()) {
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(sorted(item)));
      return items.toString();
    }
    return node.toString();
  }

  private String text(NormalSchema schema) {
    Set<Pointer> parts = new HashSet<>();
    schema.parts().forEach(part -> parts.add(part.pointer()));
    int known = above.lastIndexOf(parts);
    if (known >= 0) {
      return "^" + (above.size() - known);
    }
    above.add(parts);
    StringBuilder text = new StringBuilder("{");
    text.append(schema.type()).append(':').append(schema.format());
    for (String flag : List.of("nullable", "readOnly", "writeOnly", "x-sensitive")) {
      text.append(schema.isTrue(flag) ? " " + flag : "");
    }
    schema
        .values()
        .ifPresent(
            values ->
                text.append(
                    new TreeSet<>(
                        values.stream().map(each -> JsonTree.of(each).toString()).toList())));
    Limits limits = schema.limits();
    text.append(new TreeMap<>(limits.bounds()))
        .append(limits.patterns())
        .append(limits.multiples())
        .append(limits.unique());
    new TreeMap<>(schema.properties())
        .forEach(
            (name, property) ->
                text.append(' ')
                    .append(name)
                    .append(schema.required().contains(name) ? "!" : "")
                    .append(text(property.type())));
    schema.items().ifPresent(items -> text.append(" []").append(text(items)));
    schema
        .others()
        .ifPresentOrElse(
            others -> text.append(others.parts().isEmpty() ? "" : " *" + text(others)),
            () -> text.append(" closed"));
    schema
        .members(Ownership.of(Kind.SCHEMA))
        .forEach(
            (name, values) ->
                values.forEach(
                    value -> text.append(' ').append(name).append(sorted(JsonTree.of(value)))));
    schema.excluded().forEach(not -> text.append(" not").append(text(not)));
    for (Choice choice : schema.choices()) {
      Set<String> forms = new TreeSet<>();
      choice.alternatives().forEach(each -> forms.add(each.values() + text(each.type())));
      text.append(' ').append(choice.keyword()).append(choice.property()).append(forms);
    }
    above.remove(above.size() - 1);
    return text.append('}').toString();
  }
}
