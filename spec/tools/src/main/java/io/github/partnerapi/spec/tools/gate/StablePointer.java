package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.List;
import java.util.Optional;

/**
 * Writes a place so that it survives edits of what is around it: items of a list by their names
 * instead of their numbers, where they have a name that no other item has.
 */
final class StablePointer {
  private StablePointer() {}

  static Pointer of(Bundle bundle, Pointer pointer) {
    Pointer stable = Pointer.ROOT;
    Optional<Node> node = Optional.of(bundle.root());
    for (String step : pointer.steps()) {
      Optional<Node> holder = node;
      node = holder.flatMap(each -> Pointer.ROOT.child(step).in(each));
      boolean item = holder.filter(ListNode.class::isInstance).isPresent() && node.isPresent();
      stable =
          stable.child(
              item ? name(bundle, holder.orElseThrow().asList().items(), node.get(), step) : step);
    }
    return stable;
  }

  private static String name(Bundle bundle, List<Node> items, Node item, String index) {
    String name = name(bundle, item);
    long same = items.stream().filter(each -> name(bundle, each).equals(name)).count();
    return name.isEmpty() || same > 1 ? index : name;
  }

  private static String name(Bundle bundle, Node item) {
    Optional<String> reference = item.asMap().text("$ref");
    Node target = reference.flatMap(bundle::internal).flatMap(bundle::at).orElse(item);
    return target
        .asMap()
        .text("name")
        .or(() -> target.asMap().text("url"))
        .or(() -> reference.map(text -> text.substring(text.lastIndexOf('/') + 1)))
        .orElse("");
  }
}
