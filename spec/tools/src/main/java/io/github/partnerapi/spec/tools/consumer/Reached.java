package io.github.partnerapi.spec.tools.consumer;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.gate.DocumentComparison;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Is what an operation sends and what it gets: its own place, and the components of each.
 *
 * @param id the operation's id
 * @param label how the gate names it, such as {@code GET /orders/{}}
 * @param tag the name of its interface without the end
 * @param place the operation's own place
 * @param holder the place of its path
 * @param sent the components of parameters and body
 * @param got the components of answers
 */
record Reached(
    String id,
    String label,
    String tag,
    Pointer place,
    Pointer holder,
    Set<Pointer> sent,
    Set<Pointer> got) {
  static Reached of(Bundle bundle, Element operation) {
    Set<Pointer> sent = new HashSet<>();
    Set<Pointer> got = new HashSet<>();
    for (Member member : operation.map().members()) {
      collect(bundle, member.value(), member.name().equals("responses") ? got : sent);
    }
    for (Member member : operation.holder().map().members()) {
      if (member.name().equals("parameters")) {
        collect(bundle, member.value(), sent);
      }
    }
    String tag =
        operation.map().list("tags").stream()
            .findFirst()
            .map(each -> each instanceof ScalarNode scalar ? scalar.text() : "")
            .orElse("");
    return new Reached(
        operation.map().text("operationId").orElse(""),
        DocumentComparison.name(operation),
        tag,
        operation.pointer(),
        operation.pointer().parent(),
        sent,
        got);
  }

  boolean sends(Pointer pointer) {
    return covers(sent, pointer)
        || (place.covers(pointer) && !place.child("responses").covers(pointer))
        || isHolder(pointer);
  }

  boolean gets(Pointer pointer) {
    return covers(got, pointer) || place.child("responses").covers(pointer) || isHolder(pointer);
  }

  private boolean isHolder(Pointer pointer) {
    return holder.equals(pointer)
        || holder.child("parameters").covers(pointer)
        || holder.child("servers").covers(pointer);
  }

  private static boolean covers(Set<Pointer> components, Pointer pointer) {
    return components.stream().anyMatch(component -> component.covers(pointer));
  }

  private static void collect(Bundle bundle, Node node, Set<Pointer> to) {
    if (node instanceof ListNode list) {
      list.items().forEach(item -> collect(bundle, item, to));
    } else if (node instanceof MapNode map) {
      map.text("$ref")
          .flatMap(bundle::internal)
          .filter(to::add)
          .flatMap(bundle::at)
          .ifPresent(target -> collect(bundle, target, to));
      map.members().forEach(member -> collect(bundle, member.value(), to));
    }
  }
}
