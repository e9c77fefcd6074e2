package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Is a data type as it counts, not as it is spelled: references are followed, what {@code allOf}
 * puts together is one, of several limits the tightest counts, and limits that always hold are
 * none. Two types with the same normal form take the same values.
 *
 * @param place where the type is written, for messages; what holds it when nothing is written
 * @param parts all that has to hold together, without {@code allOf}
 */
record NormalSchema(Side place, List<Side> parts) {
  /** Takes the parts as they are at this moment. */
  NormalSchema {
    parts = List.copyOf(parts);
  }

  /** Returns the type that one schema describes. */
  static NormalSchema of(Side schema) {
    return of(schema, List.of(schema));
  }

  /** Returns the type that takes anything, for a place where nothing is written. */
  static NormalSchema anything(Side holder) {
    return new NormalSchema(holder, List.of());
  }

  /** Returns the type that several schemas describe together. */
  static NormalSchema of(Side place, List<Side> schemas) {
    Map<Pointer, Side> parts = new LinkedHashMap<>();
    schemas.forEach(schema -> flatten(schema, parts));
    return new NormalSchema(place, List.copyOf(parts.values()));
  }

  private static void flatten(Side schema, Map<Pointer, Side> parts) {
    if (parts.putIfAbsent(schema.pointer(), schema) != null) {
      return;
    }
    schema.children("allOf").values().forEach(part -> flatten(part, parts));
    for (String member : List.of("oneOf", "anyOf")) {
      if (isSingle(schema, member)) {
        schema.children(member).values().forEach(part -> flatten(part, parts));
      }
    }
  }

  /** One alternative is none, unless a discriminator names it. */
  private static boolean isSingle(Side schema, String member) {
    return schema.map().list(member).size() == 1 && !schema.map().has("discriminator");
  }

  /** Returns the type's name; empty if anything fits. */
  String type() {
    return stated("type");
  }

  /** Returns the format; empty if there is none that restricts. */
  String format() {
    return stated("format");
  }

  private String stated(String member) {
    Set<String> texts = new LinkedHashSet<>();
    parts.stream()
        .map(part -> part.text(member))
        .filter(text -> !text.isEmpty())
        .forEach(texts::add);
    if (member.equals("type") && texts.contains("integer")) {
      texts.remove("number");
    }
    return String.join("&", texts);
  }

  /** Tells whether a part has a member that is true. */
  boolean isTrue(String member) {
    return parts.stream().anyMatch(part -> part.isTrue(member));
  }

  /** Returns the texts of a member, of all parts that have it. */
  Set<String> texts(String member) {
    return parts.stream()
        .map(part -> part.text(member))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the first value of a member. */
  Optional<Node> first(String member) {
    return parts.stream().flatMap(part -> part.get(member).stream()).findFirst();
  }

  /** Returns the values that are taken; nothing if they are not listed. */
  Optional<List<Node>> values() {
    List<List<Node>> lists =
        parts.stream()
            .filter(part -> part.map().has("enum"))
            .map(part -> part.map().list("enum"))
            .toList();
    if (lists.isEmpty()) {
      return Optional.empty();
    }
    Limits limits = Limits.of(type(), parts);
    return Optional.of(
        lists.get(0).stream()
            .filter(
                value -> lists.stream().allMatch(list -> list.stream().anyMatch(value::sameData)))
            .filter(limits::allow)
            .toList());
  }

  /** Returns the limits; none where the values are listed, which says it all. */
  Limits limits() {
    return values().isPresent() ? Limits.none() : Limits.of(type(), parts);
  }

  /** Returns the names that must be there. */
  Set<String> required() {
    Set<String> names = new LinkedHashSet<>();
    parts.forEach(part -> names.addAll(part.texts("required")));
    return names;
  }

  /** Returns the members of an object in the order in which they are written. */
  Map<String, Property> properties() {
    Map<String, List<Side>> types = new LinkedHashMap<>();
    Map<String, Property> properties = new LinkedHashMap<>();
    for (Side part : parts) {
      MapNode written = part.map().map("properties");
      part.children("properties")
          .forEach(
              (name, side) -> {
                types.computeIfAbsent(name, any -> new ArrayList<>()).add(side);
                Location key =
                    written
                        .member(name)
                        .map(member -> member.key().location())
                        .orElse(part.element().key());
                Pointer pointer = part.pointer().child("properties").child(name);
                properties.putIfAbsent(
                    name, new Property(name, NormalSchema.of(side), pointer, key));
              });
    }
    properties.replaceAll(
        (name, property) ->
            types.getOrDefault(name, List.of()).size() == 1
                ? property
                : property.with(of(property.type().place(), types.getOrDefault(name, List.of()))));
    return properties;
  }

  /** Returns the type of the items of a list. */
  Optional<NormalSchema> items() {
    return child("items");
  }

  /** Returns the type of members that are not named; nothing if there can be none. */
  Optional<NormalSchema> others() {
    boolean closed =
        parts.stream()
            .anyMatch(
                part ->
                    part.map().text("additionalProperties").filter("false"::equals).isPresent());
    return closed
        ? Optional.empty()
        : Optional.of(child("additionalProperties").orElse(anything(place)));
  }

  private Optional<NormalSchema> child(String member) {
    List<Side> found = parts.stream().flatMap(part -> part.child(member).stream()).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(of(found.get(0), found));
  }

  /** Returns the types that must not fit. */
  List<NormalSchema> excluded() {
    return parts.stream()
        .flatMap(part -> part.child("not").stream())
        .map(NormalSchema::of)
        .toList();
  }

  /** Returns the choices between alternatives, mostly none or one. */
  List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    for (Side part : parts) {
      for (String member : List.of("oneOf", "anyOf")) {
        if (!part.map().list(member).isEmpty() && !isSingle(part, member)) {
          choices.add(Choice.of(member, part));
        }
      }
    }
    return choices;
  }

  /** Returns the members that only some owners know, by name, with all their values. */
  Map<String, List<Node>> members(Set<String> without) {
    Map<String, List<Node>> found = new LinkedHashMap<>();
    for (Side part : parts) {
      for (Member member : part.map().members()) {
        if (!without.contains(member.name())) {
          found.computeIfAbsent(member.name(), any -> new ArrayList<>()).add(member.value());
        }
      }
    }
    return found;
  }

  /** Returns the name of the component that the type is; empty if it is none. */
  String component() {
    if (!place.component().isEmpty() || parts.isEmpty()) {
      return place.component();
    }
    List<Side> only = List.copyOf(place.children("allOf").values());
    boolean wraps =
        only.size() == 1
            && place
                .map()
                .names()
                .allMatch(name -> name.equals("allOf") || Ownership.isText(Kind.SCHEMA, name));
    return wraps ? only.get(0).component() : "";
  }

  /** Returns a readable name. */
  String name() {
    return Names.of(place);
  }

  /**
   * Is a member of an object.
   *
   * @param name its name on the wire
   * @param type what it holds
   * @param pointer where it is declared
   * @param key the place of its name
   */
  record Property(String name, NormalSchema type, Pointer pointer, Location key) {
    Property with(NormalSchema other) {
      return new Property(name, other, pointer, key);
    }

    /** Tells whether it goes this way: what is read only is never sent, and the other way round. */
    boolean goes(Direction direction) {
      return !type.isTrue(direction == Direction.REQUEST ? "readOnly" : "writeOnly");
    }
  }

  static String text(Node node) {
    return node instanceof ScalarNode scalar ? "'" + scalar.text() + "'" : "another value";
  }
}
