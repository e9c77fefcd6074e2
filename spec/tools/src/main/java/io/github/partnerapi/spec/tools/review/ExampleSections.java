package io.github.partnerapi.spec.tools.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.partnerapi.spec.tools.document.Bundle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes what changes in the examples of requests and answers, which are the fixtures of the
 * contract. The examples of an operation that comes or goes are only counted.
 */
final class ExampleSections {
  private static final int CONTEXT = 3;
  private static final SortedMap<String, List<String>> NONE = new TreeMap<>();

  private final StringBuilder page = new StringBuilder();

  private ExampleSections() {}

  static String of(Review review) {
    Optional<Bundle> before = review.baseline();
    Optional<Bundle> after = review.document().bundle();
    if (before.isEmpty() || after.isEmpty()) {
      return "";
    }
    ExampleSections sections = new ExampleSections();
    sections.write(OperationExamples.of(before.get()), OperationExamples.of(after.get()));
    return sections.page.isEmpty() ? "" : "## Examples before and after\n\n" + sections.page;
  }

  private void write(
      SortedMap<String, SortedMap<String, List<String>>> before,
      SortedMap<String, SortedMap<String, List<String>>> after) {
    SortedSet<String> operations = new TreeSet<>(before.keySet());
    operations.addAll(after.keySet());
    for (String operation : operations) {
      if (!before.containsKey(operation)) {
        line("- `" + operation + "` is new: " + count(after.getOrDefault(operation, NONE)));
      } else if (!after.containsKey(operation)) {
        line("- `" + operation + "` is gone: " + count(before.getOrDefault(operation, NONE)));
      }
    }
    if (!page.isEmpty()) {
      line("");
    }
    for (String operation : operations) {
      if (before.containsKey(operation) && after.containsKey(operation)) {
        compare(
            operation, before.getOrDefault(operation, NONE), after.getOrDefault(operation, NONE));
      }
    }
  }

  private static String count(Map<String, List<String>> examples) {
    return examples.size() + (examples.size() == 1 ? " example" : " examples");
  }

  private void compare(
      String operation, Map<String, List<String>> before, Map<String, List<String>> after) {
    SortedSet<String> places = new TreeSet<>(before.keySet());
    places.addAll(after.keySet());
    for (String place : places) {
      List<String> was = before.getOrDefault(place, List.of());
      List<String> is = after.getOrDefault(place, List.of());
      if (!was.equals(is)) {
        String what = was.isEmpty() ? " (new)" : is.isEmpty() ? " (gone)" : "";
        line(
            "<details><summary><code>"
                + operation
                + "</code> "
                + html(place)
                + what
                + "</summary>");
        line("");
        line("```diff");
        UnifiedDiffUtils.generateUnifiedDiff("", "", was, DiffUtils.diff(was, is), CONTEXT).stream()
            .skip(2)
            .forEach(this::line);
        line("```");
        line("");
        line("</details>");
        line("");
      }
    }
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
