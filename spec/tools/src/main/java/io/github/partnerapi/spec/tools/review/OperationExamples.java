package io.github.partnerapi.spec.tools.review;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.yaml.JsonTree;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the examples of an operation, each with the place that a reader knows it by. */
final class OperationExamples {
  private final Bundle bundle;
  private final SortedMap<String, List<String>> lines = new TreeMap<>();

  private OperationExamples(Bundle bundle) {
    this.bundle = bundle;
  }

  /**
   * Returns the examples of all operations as lines of text.
   *
   * @return by operationId, then by place, such as {@code 200 application/json, documented}
   */
  static SortedMap<String, SortedMap<String, List<String>>> of(Bundle bundle) {
    SortedMap<String, SortedMap<String, List<String>>> all = new TreeMap<>();
    bundle
        .operations()
        .forEach(
            operation ->
                operation
                    .map()
                    .text("operationId")
                    .ifPresent(id -> all.put(id, of(bundle, operation))));
    return all;
  }

  private static SortedMap<String, List<String>> of(Bundle bundle, Element operation) {
    OperationExamples examples = new OperationExamples(bundle);
    for (Element child : operation.children()) {
      String place =
          switch (child.kind()) {
            case REQUEST_BODY -> "request";
            case RESPONSE -> child.name();
            default -> "";
          };
      if (!place.isEmpty()) {
        bundle
            .resolve(child)
            .ifPresent(
                body ->
                    body.children().stream()
                        .filter(type -> type.kind() == Kind.MEDIA_TYPE)
                        .forEach(type -> examples.read(place + " " + type.name(), type)));
      }
    }
    return examples.lines;
  }

  private void read(String place, Element type) {
    type.map().get("example").ifPresent(value -> lines.put(place, lines(value)));
    type.children().stream()
        .filter(child -> child.kind() == Kind.EXAMPLE)
        .forEach(
            named ->
                bundle
                    .resolve(named)
                    .flatMap(example -> example.map().get("value"))
                    .ifPresent(value -> lines.put(place + ", " + named.name(), lines(value))));
  }

  private static List<String> lines(Node value) {
    return (value instanceof ScalarNode text ? text.text() : JsonTree.text(value)).lines().toList();
  }
}
