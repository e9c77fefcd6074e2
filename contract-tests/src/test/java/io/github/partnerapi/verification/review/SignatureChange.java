package io.github.partnerapi.verification.review;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is what the public signatures have lost and gained since the last release.
 *
 * @param removed signatures that callers may use and that are gone
 * @param added signatures that are new
 */
record SignatureChange(List<Signature> removed, List<Signature> added) {
  SignatureChange {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  static SignatureChange between(SortedSet<Signature> released, SortedSet<Signature> present) {
    List<Signature> removed = new ArrayList<>(released);
    removed.removeAll(present);
    List<Signature> added = new ArrayList<>(present);
    added.removeAll(released);
    return new SignatureChange(removed, added);
  }

  /** Returns what is gone although nothing in the document has changed that explains it. */
  List<Signature> unexplained(SourceBreaks breaks) {
    return removed.stream().filter(gone -> !breaks.explain(gone)).toList();
  }

  /** Writes the change as a part of the review page. */
  String markdown() {
    SortedSet<String> modules =
        Stream.concat(removed.stream(), added.stream())
            .map(Signature::module)
            .collect(Collectors.toCollection(TreeSet::new));
    return modules.isEmpty()
        ? "No public signature changes.\n"
        : modules.stream().map(this::markdown).collect(Collectors.joining("\n"));
  }

  private String markdown(String module) {
    StringBuilder text = new StringBuilder("### " + module + "\n\n```diff\n");
    of(module, removed).forEach(each -> text.append("- ").append(each).append('\n'));
    of(module, added).forEach(each -> text.append("+ ").append(each).append('\n'));
    return text.append("```\n").toString();
  }

  private static Stream<String> of(String module, List<Signature> signatures) {
    return signatures.stream().filter(each -> each.module().equals(module)).map(Signature::line);
  }
}
