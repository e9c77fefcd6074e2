package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Is a {@code $ref} between files of the document.
 *
 * @param path path of the target below the document's folder
 * @param pointer the place in it
 */
record Reference(String path, Pointer pointer) {
  /**
   * Reads the text of a {@code $ref}.
   *
   * @param from path of the file it stands in
   * @param text the reference
   * @return nothing if it leaves the document's folder or is no relative file
   */
  static Optional<Reference> parse(String from, String text) {
    int hash = text.indexOf('#');
    String file = hash < 0 ? text : text.substring(0, hash);
    String fragment = hash < 0 ? "" : text.substring(hash + 1);
    if (file.contains(":")
        || file.startsWith("/")
        || file.contains("\\")
        || (!fragment.isEmpty() && !fragment.startsWith("/"))) {
      return Optional.empty();
    }
    Pointer pointer = Pointer.parse(fragment);
    if (file.isEmpty()) {
      return Optional.of(new Reference(from, pointer));
    }
    return normalize(from.substring(0, from.lastIndexOf('/') + 1) + file)
        .map(path -> new Reference(path, pointer));
  }

  private static Optional<String> normalize(String path) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/", 0)) {
      if (step.equals("..")) {
        if (steps.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return Optional.of(String.join("/", steps));
  }
}
