package io.github.partnerapi.spec.tools.gate;

import java.util.List;
import java.util.Set;

/** Names places of a document for people. */
final class Names {
  private static final Set<String> SKIPPED =
      Set.of("properties", "schema", "content", "responses", "requestBody", "parameters");
  private static final Set<String> NUMBERED = Set.of("allOf");

  private Names() {}

  /** Returns a readable name: that of the component with the properties below it. */
  static String of(Side place) {
    StringBuilder name = new StringBuilder();
    List<String> steps = place.pointer().steps();
    if (steps.isEmpty()) {
      return "the document";
    }
    int start = steps.get(0).equals("components") ? 2 : 1;
    for (int i = Math.min(start, steps.size() - 1); i < steps.size(); i++) {
      String step = steps.get(i);
      boolean number = i > 0 && NUMBERED.contains(steps.get(i - 1));
      if (!SKIPPED.contains(step) && !NUMBERED.contains(step) && !number) {
        name.append(name.isEmpty() ? "" : ".").append(step);
      }
    }
    return name.toString();
  }
}
