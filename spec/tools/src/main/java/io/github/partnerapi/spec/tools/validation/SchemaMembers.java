package io.github.partnerapi.spec.tools.validation;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows which members objects of a schema can have, its parts and alternatives together.
 *
 * @param bundle where references lead
 */
record SchemaMembers(Bundle bundle) {
  private static final List<String> PARTS = List.of("allOf", "oneOf", "anyOf");

  /**
   * Returns schemas with all parts and alternatives of each, behind their references.
   *
   * @param schemas one or more that the same value belongs to
   */
  List<MapNode> parts(List<MapNode> schemas) {
    List<MapNode> parts = new ArrayList<>();
    Set<MapNode> seen = new HashSet<>();
    schemas.forEach(schema -> add(schema, parts, seen));
    return parts;
  }

  private void add(MapNode schema, List<MapNode> parts, Set<MapNode> seen) {
    if (!seen.add(schema)) {
      return;
    }
    if (schema.has("$ref")) {
      schema
          .text("$ref")
          .flatMap(bundle::internal)
          .flatMap(bundle::at)
          .ifPresent(target -> add(target.asMap(), parts, seen));
      return;
    }
    parts.add(schema);
    PARTS.stream()
        .flatMap(name -> schema.list(name).stream())
        .forEach(part -> add(part.asMap(), parts, seen));
  }

  /** Tells whether objects may have members that no part names: a map, or any object at all. */
  static boolean isFree(List<MapNode> parts) {
    return parts.stream()
        .anyMatch(
            part ->
                part.has("additionalProperties")
                    || (!part.has("properties") && PARTS.stream().noneMatch(part::has)));
  }

  /** Returns what the parts say about a member. */
  static List<MapNode> member(List<MapNode> parts, String name) {
    return parts.stream()
        .flatMap(part -> part.map("properties").get(name).stream())
        .map(Node::asMap)
        .toList();
  }

  /** Returns what the parts say about the items of a list. */
  static List<MapNode> items(List<MapNode> parts) {
    return parts.stream().flatMap(part -> part.get("items").stream()).map(Node::asMap).toList();
  }

  /** Returns the names that the parts know, as in the document. */
  static List<String> names(List<MapNode> parts) {
    return parts.stream()
        .flatMap(part -> part.map("properties").members().stream())
        .map(Member::name)
        .distinct()
        .toList();
  }

  /** Tells whether a part says that a member is only sent in the other direction. */
  boolean isOfTheOtherSide(List<MapNode> parts, String name, boolean request, boolean response) {
    return parts(member(parts, name)).stream()
        .anyMatch(
            schema ->
                (request && schema.scalar("readOnly").filter(ScalarNode::isTrue).isPresent())
                    || (response
                        && schema.scalar("writeOnly").filter(ScalarNode::isTrue).isPresent()));
  }

  /** Returns what parts say about the place below them that a pointer leads to. */
  List<MapNode> below(List<MapNode> parts, Pointer place) {
    List<MapNode> current = parts;
    for (String step : place.steps()) {
      List<MapNode> members = member(current, step);
      current = parts(members.isEmpty() ? items(current) : members);
    }
    return current;
  }
}
