package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Is an object of one of the two documents that are compared, behind all references.
 *
 * @param bundle the document
 * @param element the object
 */
record Side(Bundle bundle, Element element) {
  static Optional<Side> of(Bundle bundle, Element element) {
    return bundle.resolve(element).map(resolved -> new Side(bundle, resolved));
  }

  MapNode map() {
    return element.map();
  }

  Pointer pointer() {
    return element.pointer();
  }

  String text(String member) {
    return map().text(member).orElse("");
  }

  boolean isTrue(String member) {
    return map().scalar(member).filter(ScalarNode::isTrue).isPresent();
  }

  /** Returns the object that a member holds. */
  Optional<Side> child(String member) {
    return element.children().stream()
        .filter(child -> child.pointer().equals(pointer().child(member)))
        .findFirst()
        .flatMap(child -> of(bundle, child));
  }

  /** Returns the objects of a mapping or list, by name or index. */
  Map<String, Side> children(String member) {
    Map<String, Side> found = new LinkedHashMap<>();
    Pointer holder = pointer().child(member);
    element.children().stream()
        .filter(child -> child.pointer().parent().equals(holder))
        .forEach(
            child -> of(bundle, child).ifPresent(side -> found.put(last(child.pointer()), side)));
    return found;
  }

  /** Returns the texts of a list. */
  List<String> texts(String member) {
    return map().list(member).stream()
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).text())
        .toList();
  }

  /** Returns the name of the component that the object is; empty if it is none. */
  String component() {
    List<String> steps = pointer().steps();
    return steps.size() == 3 && steps.get(0).equals("components") ? steps.get(2) : "";
  }

  Optional<Node> get(String member) {
    return map().get(member);
  }

  static String last(Pointer pointer) {
    return pointer.steps().get(pointer.steps().size() - 1);
  }
}
