package io.github.partnerapi.sandbox.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what the redaction of one exchange did, for the provenance of its fixture. */
public final class Tally {
  private final Map<String, Integer> replaced = new TreeMap<>();
  private final TreeSet<String> leftOut = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  /** Notes that something was replaced. */
  void replaced(String what) {
    replaced.merge(what, 1, Integer::sum);
  }

  /** Notes that a header was left out; by its name, unless that may be somebody's. */
  void leftOut(String header) {
    leftOut.add(Vocabulary.isName(header) ? header : "(of another form)");
  }

  /** Says in sentences what was done, sorted; empty when nothing was. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    replaced.forEach(
        (what, times) ->
            sentences.add("replaced " + what + (times == 1 ? "" : ", " + times + " times")));
    if (!leftOut.isEmpty()) {
      sentences.add("left out the headers " + String.join(", ", leftOut));
    }
    return sentences;
  }
}
