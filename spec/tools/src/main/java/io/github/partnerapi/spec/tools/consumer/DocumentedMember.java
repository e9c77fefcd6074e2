package io.github.partnerapi.spec.tools.consumer;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.List;
import java.util.Optional;

/**
 * Is a member of a data type, or an argument, that a change is about.
 *
 * @param owner the data type; empty for an argument
 * @param name its name on the wire
 */
record DocumentedMember(String owner, String name) {
  /** Returns the member at a place, or around it; nothing if there is none. */
  static Optional<DocumentedMember> at(Pointer pointer) {
    List<String> steps = pointer.steps();
    int properties = steps.indexOf("properties");
    return steps.size() > 3
            && steps.get(0).equals("components")
            && steps.get(1).equals("schemas")
            && properties > 2
            && steps.size() > properties + 1
        ? Optional.of(new DocumentedMember(steps.get(2), steps.get(properties + 1)))
        : Optional.empty();
  }

  /** Returns the data type at a place, or around it; empty if there is none. */
  static String component(Pointer pointer) {
    List<String> steps = pointer.steps();
    return steps.size() > 2 && steps.get(0).equals("components") ? steps.get(2) : "";
  }

  /** Returns the parameter that a place is in; nothing if it is in none. */
  static Optional<DocumentedMember> parameter(Bundle bundle, Pointer pointer) {
    int parameters = pointer.steps().lastIndexOf("parameters");
    if (parameters < 0 || pointer.steps().size() <= parameters + 1) {
      return Optional.empty();
    }
    Pointer place = new Pointer(pointer.steps().subList(0, parameters + 2));
    Optional<MapNode> written = bundle.at(place).map(Node::asMap);
    return written
        .flatMap(node -> node.text("$ref"))
        .flatMap(bundle::internal)
        .flatMap(bundle::at)
        .map(Node::asMap)
        .or(() -> written)
        .flatMap(node -> node.text("name"))
        .map(name -> new DocumentedMember("", name));
  }
}
