package io.github.partnerapi.contract.run;

import io.github.partnerapi.contract.internal.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * Fails the build when a run of all tests was not a whole one: no fixture, a test skipped without a reason, fewer tests than expected, or a
 * verdict under another name than its own. A selection, as with {@code -Dtest}, is not judged.
 */
public final class RunCheck {
  /** What selects tests on Maven's command line. */
  private static final List<String> SELECTIONS = List.of("test", "groups", "excludedGroups", "skipTests", "maven.test.skip", "maven.test.skip.exec");

  private RunCheck() {}

  /**
   * Judges the reports of a build.
   *
   * @param args the file with the expected numbers, the page to write, {@code update} to raise the numbers to those of the run or null, then
   *     the folders with the reports
   * @throws RejectedException when the run was not a whole one
   */
  public static void main(String[] args) throws IOException, XMLStreamException {
    if (SELECTIONS.stream().anyMatch(name -> System.getProperty(name) != null)) {
      return;
    }
    run(args);
  }

  static void run(String[] args) throws IOException, XMLStreamException {
    List<TestReports.Test> tests = new ArrayList<>();
    for (String folder : Arrays.asList(args).subList(3, args.length)) {
      tests.addAll(TestReports.in(Path.of(folder)));
    }
    judge(tests, Path.of(args[0]), Path.of(args[1]), "update".equals(args[2]));
  }

  static void judge(List<TestReports.Test> tests, Path numbers, Path page, boolean update) throws IOException {
    Files.createDirectories(page.toAbsolutePath().getParent());
    Files.writeString(page, page(tests));
    ExpectedTests expected = new ExpectedTests(Json.read(Files.readAllBytes(numbers)));
    List<String> problems = RunVerdict.of(tests, expected);
    if (!problems.isEmpty()) {
      throw new RejectedException(
          "The run of the tests was not a whole one:\n  " + String.join("\n  ", problems)
              + "\nWhere tests are gone on purpose, lower " + numbers.getFileName() + " by hand");
    }
    if (update) {
      Files.writeString(numbers, ExpectedTests.of(tests).text());
    }
  }

  private static String page(List<TestReports.Test> tests) {
    List<TestReports.Test> skipped = tests.stream().filter(TestReports.Test::skipped).toList();
    long classes = tests.stream().map(TestReports.Test::className).distinct().count();
    String head = "# Tests\n\n" + tests.size() + " tests of " + classes + " classes, " + skipped.size() + " skipped.\n";
    Stream<String> lines = skipped.stream().map(test -> "- `" + test + "`: " + test.reason() + "\n").sorted();
    return head + (skipped.isEmpty() ? "" : "\n" + String.join("", lines.toList()));
  }

  /** Says what is wrong with a run; it carries no stack trace. */
  static final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RejectedException(String message) {
      super(message, null, false, false);
    }
  }
}
