package io.github.partnerapi.verification.review;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Is what a jar's public signatures have lost and gained since the last release.
 *
 * @param artifact the jar
 * @param removed signatures that callers may use and that are gone
 * @param added signatures that are new
 */
record SignatureChange(String artifact, List<String> removed, List<String> added) {
  static SignatureChange between(
      String artifact, SortedSet<String> released, SortedSet<String> present) {
    SortedSet<String> removed = new TreeSet<>(released);
    removed.removeAll(present);
    SortedSet<String> added = new TreeSet<>(present);
    added.removeAll(released);
    return new SignatureChange(artifact, List.copyOf(removed), List.copyOf(added));
  }

  /** Writes the change as a part of the review page. */
  String markdown() {
    StringBuilder text = new StringBuilder("### " + artifact + "\n\n");
    if (removed.isEmpty() && added.isEmpty()) {
      return text.append("No public signature changes.\n").toString();
    }
    text.append("```diff\n");
    removed.forEach(each -> text.append("- ").append(each).append('\n'));
    added.forEach(each -> text.append("+ ").append(each).append('\n'));
    return text.append("```\n").toString();
  }
}
