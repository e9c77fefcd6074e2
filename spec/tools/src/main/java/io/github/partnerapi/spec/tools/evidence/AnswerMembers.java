package io.github.partnerapi.spec.tools.evidence;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the members that a data type has, its own and those of what is in it. */
final class AnswerMembers {
  private static final List<String> COMBINED = List.of("allOf", "oneOf", "anyOf");

  private final Bundle bundle;
  private final Map<String, Place> all = new LinkedHashMap<>();

  /**
   * Is where a member is described.
   *
   * @param place the place of its description, or of the reference to it
   * @param owners the data types that it is in, the outermost first
   */
  record Place(Pointer place, List<Pointer> owners) {
    Place {
      owners = List.copyOf(owners);
    }
  }

  private AnswerMembers(Bundle bundle) {
    this.bundle = bundle;
  }

  /** Lists those of one data type. */
  static AnswerMembers of(Bundle bundle, Pointer schema) {
    AnswerMembers members = new AnswerMembers(bundle);
    members.walk("", schema, List.of());
    return members;
  }

  /** Lists those of the JSON that an operation answers with when it succeeds. */
  static AnswerMembers ofSuccess(Bundle bundle, Element operation) {
    AnswerMembers members = new AnswerMembers(bundle);
    MapNode responses = operation.map().map("responses");
    for (String status : responses.names().filter(name -> name.startsWith("2")).toList()) {
      Pointer response = members.resolved(operation.pointer().child("responses").child(status));
      Pointer content = response.child("content");
      bundle
          .at(content)
          .map(Node::asMap)
          .ifPresent(
              types ->
                  types
                      .names()
                      .filter(type -> type.endsWith("json"))
                      .forEach(
                          type ->
                              members.walk("", content.child(type).child("schema"), List.of())));
    }
    return members;
  }

  /** Returns the places of all members by their JSON pointers, {@code *} for each item. */
  Map<String, Place> all() {
    return all;
  }

  /** Returns the places of its own members by name. */
  Map<String, Pointer> direct() {
    Map<String, Pointer> direct = new LinkedHashMap<>();
    all.forEach(
        (pattern, place) -> {
          if (place.owners().size() == 1 && pattern.lastIndexOf('/') == 0) {
            direct.put(pattern.substring(1), place.place());
          }
        });
    return direct;
  }

  private void walk(String pattern, Pointer described, List<Pointer> owners) {
    Pointer at = resolved(described);
    Optional<Node> node = bundle.at(at);
    if (node.isEmpty() || owners.contains(at)) {
      return;
    }
    List<Pointer> inside = new ArrayList<>(owners);
    inside.add(at);
    MapNode schema = node.get().asMap();
    for (String combined : COMBINED) {
      for (int i = 0; i < schema.list(combined).size(); i++) {
        walk(pattern, at.child(combined).child(i), inside);
      }
    }
    schema
        .map("properties")
        .names()
        .forEach(
            name -> {
              Pointer place = at.child("properties").child(name);
              String member = pattern + "/" + name.replace("~", "~0").replace("/", "~1");
              all.putIfAbsent(member, new Place(place, inside));
              walk(member, place, inside);
            });
    if (schema.has("items")) {
      walk(pattern + "/*", at.child("items"), inside);
    }
    if (schema.get("additionalProperties").filter(MapNode.class::isInstance).isPresent()) {
      walk(pattern + "/*", at.child("additionalProperties"), inside);
    }
  }

  private Pointer resolved(Pointer place) {
    Pointer at = place;
    for (int hops = 0; hops < 100; hops++) {
      Optional<Pointer> next =
          bundle.at(at).flatMap(node -> node.asMap().text("$ref")).flatMap(bundle::internal);
      if (next.isEmpty()) {
        return at;
      }
      at = next.get();
    }
    return at;
  }
}
