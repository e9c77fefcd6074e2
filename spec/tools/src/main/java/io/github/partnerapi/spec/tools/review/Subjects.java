package io.github.partnerapi.spec.tools.review;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Reach;
import io.github.partnerapi.spec.tools.gate.Change;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Knows which operations a change is about: those at its place, or those that use it. */
final class Subjects {
  private final Map<String, List<Reach>> reaches = new TreeMap<>();

  private Subjects() {}

  static Subjects of(Review review) {
    Subjects subjects = new Subjects();
    if (!review.changes().isEmpty()) {
      review.baseline().ifPresent(subjects::read);
      review.document().bundle().ifPresent(subjects::read);
    }
    return subjects;
  }

  private void read(Bundle bundle) {
    bundle.operations().forEach(operation -> read(bundle, operation));
  }

  private void read(Bundle bundle, Element operation) {
    String id = operation.map().text("operationId").orElse("");
    if (!id.isEmpty()) {
      reaches.computeIfAbsent(id, any -> new ArrayList<>()).add(Reach.of(bundle, operation));
    }
  }

  /** Returns what a change is about: an operation, or the name of what several use. */
  String of(Change change) {
    List<String> steps = change.pointer().steps();
    Set<String> operations = operations(change);
    if (operations.size() == 1 && !steps.isEmpty() && steps.get(0).equals("paths")) {
      return operations.iterator().next();
    }
    return steps.size() > 2 && steps.get(0).equals("components")
        ? steps.get(2)
        : steps.size() > 1 && steps.get(0).equals("paths") ? steps.get(1) : "the document";
  }

  /** Returns the ids of the operations that a change concerns, sorted. */
  Set<String> operations(Change change) {
    Pointer pointer = change.pointer();
    Set<String> found = new TreeSet<>();
    reaches.forEach(
        (id, places) -> {
          if (places.stream().anyMatch(reach -> reach.includes(pointer))) {
            found.add(id);
          }
        });
    return found;
  }
}
