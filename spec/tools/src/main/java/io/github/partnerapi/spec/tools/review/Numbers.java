package io.github.partnerapi.spec.tools.review;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts what a document describes, and how much of it is explained and shown. */
final class Numbers {
  private Numbers() {}

  static Map<String, Long> of(Bundle bundle) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    List<Element> elements = bundle.elements().toList();
    numbers.put("operations", count(elements, Kind.OPERATION));
    numbers.put("parameters", count(elements, Kind.PARAMETER));
    numbers.put(
        "operations × statuses",
        elements.stream()
            .filter(
                element ->
                    element.kind() == Kind.RESPONSE
                        && element.parent() != null
                        && element.parent().kind() == Kind.OPERATION)
            .count());
    numbers.put(
        "types",
        elements.stream()
            .filter(
                element -> element.kind() == Kind.SCHEMA && element.pointer().steps().size() == 3)
            .count());
    numbers.put("members of types", members(elements).count());
    numbers.put(
        "members with a description",
        members(elements).filter(member -> described(bundle, member, "description")).count());
    numbers.put(
        "members with an example",
        members(elements).filter(member -> described(bundle, member, "example")).count());
    return numbers;
  }

  private static Stream<Element> members(List<Element> elements) {
    return elements.stream()
        .filter(
            element ->
                element.kind() == Kind.SCHEMA
                    && element.parent() != null
                    && element
                        .pointer()
                        .parent()
                        .equals(element.parent().pointer().child("properties")));
  }

  private static boolean described(Bundle bundle, Element member, String name) {
    return bundle.resolve(member).filter(resolved -> resolved.map().has(name)).isPresent();
  }

  private static long count(List<Element> elements, Kind kind) {
    return elements.stream()
        .filter(element -> element.kind() == kind && element.reference().isEmpty())
        .count();
  }
}
