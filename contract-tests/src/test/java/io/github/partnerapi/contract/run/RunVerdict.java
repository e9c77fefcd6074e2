package io.github.partnerapi.contract.run;

import io.github.partnerapi.contract.Check;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges whether a run was a whole one: a report without failures proves nothing when tests are missing from it. */
final class RunVerdict {
  private static final String CONTRACT = "io.github.partnerapi.contract.";
  private static final Pattern VERDICT = Pattern.compile("[a-z]\\w* \\[[1-5][0-9]{2}\\] [a-z0-9-]+ \\([a-z]+(\\+[a-z]+)*\\)");
  // What JUnit writes for @Disabled and for an assumption of whoever gave no reason.
  private static final Pattern NO_REASON = Pattern.compile(".* is @Disabled|assumption is not (true|false)|(Assumption failed)?:?");

  private RunVerdict() {}

  /** Lists, in sentences, what is wrong with a run; empty when nothing is. */
  static List<String> of(List<TestReports.Test> tests, ExpectedTests expected) {
    List<String> problems = new ArrayList<>();
    for (Check check : Check.values()) {
      verdicts(check, tests, problems);
    }
    for (TestReports.Test test : tests) {
      if (test.skipped() && !hasReason(test.reason())) {
        problems.add(test + " was skipped without a reason. Give one, or run it");
      }
    }
    problems.addAll(expected.missing(ExpectedTests.of(tests)));
    return problems;
  }

  private static void verdicts(Check check, List<TestReports.Test> tests, List<String> problems) {
    String className = className(check);
    Set<String> names = new HashSet<>();
    for (TestReports.Test test : tests) {
      if (test.className().equals(className)) {
        if (!VERDICT.matcher(test.name()).matches()) {
          problems.add(test + " is not named <operationId> [<status>] <case> (<client>)");
        } else if (!names.add(test.name())) {
          problems.add(test + " is the name of two tests");
        }
      }
    }
    if (names.isEmpty()) {
      problems.add("No fixture was judged in " + className + " (" + check.sentence() + ")");
    }
  }

  /** The class whose tests are the verdicts of one check. */
  static String className(Check check) {
    StringBuilder name = new StringBuilder(CONTRACT);
    for (String word : check.name().split("_")) {
      name.append(word.charAt(0));
      word.substring(1).chars().forEach(letter -> name.append((char) (letter - 'A' + 'a')));
    }
    return name.append("Test").toString();
  }

  private static boolean hasReason(@Nullable String reason) {
    return reason != null && !reason.isBlank() && !NO_REASON.matcher(reason.strip()).matches();
  }
}
