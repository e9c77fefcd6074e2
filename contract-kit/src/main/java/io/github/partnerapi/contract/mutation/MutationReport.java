package io.github.partnerapi.contract.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How good the tests of a program are: what of that which a service may do makes one of them fail.
 *
 * @param title the classes with the tests
 * @param results what became of each mutant, in the order tried
 * @param leftOut tests that fail without any mutant, or by themselves, and were not used
 * @param complete whether all mutants were tried
 */
public record MutationReport(
    String title, List<MutantResult> results, List<String> leftOut, boolean complete) {
  /** Keeps copies. */
  public MutationReport {
    results = List.copyOf(results);
    leftOut = List.copyOf(leftOut);
  }

  /** How many mutants had one fate. */
  public int count(Fate fate) {
    return (int) results.stream().filter(result -> result.fate() == fate).count();
  }

  /**
   * The percentage that was noticed, rounded down, of what was noticed or not; 0 when there was
   * nothing to notice, since then no test calls the service.
   */
  public int score() {
    int judged = count(Fate.NOTICED) + count(Fate.UNNOTICED);
    return judged == 0 ? 0 : count(Fate.NOTICED) * 100 / judged;
  }

  /** What no test noticed, one sentence each. */
  public List<String> unnoticed() {
    return results.stream()
        .filter(result -> result.fate() == Fate.UNNOTICED)
        .map(MutantResult::sentence)
        .toList();
  }

  /**
   * Holds the score.
   *
   * @param percent the least that will do, from 0 to 100
   * @throws AssertionError when it is less; the message has what was not noticed
   */
  public void requireAtLeast(int percent) {
    if (score() < percent) {
      List<String> survivors = unnoticed();
      throw new AssertionError(
          "The tests of "
              + title
              + " notice "
              + score()
              + " % of what the service may do, and at least "
              + percent
              + " % is asked for. "
              + (results.isEmpty()
                  ? "None of them calls the sandbox and passes. "
                      + leftOut.stream().map(test -> test + "; ").collect(Collectors.joining())
                  : "Assert what these change:\n")
              + survivors.stream()
                  .limit(30)
                  .map(line -> "  " + line)
                  .collect(Collectors.joining("\n"))
              + (survivors.size() > 30 ? "\n  and " + (survivors.size() - 30) + " more" : ""));
    }
  }

  /**
   * Puts reports together: what one of them noticed is noticed.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static MutationReport of(MutationReport... reports) {
    if (reports.length == 0) {
      throw new IllegalArgumentException("There is no report. Give at least one");
    }
    Map<String, MutantResult> results = new LinkedHashMap<>();
    Set<String> leftOut = new TreeSet<>();
    for (MutationReport report : reports) {
      leftOut.addAll(report.leftOut());
      for (MutantResult result : report.results()) {
        results.merge(
            result.mutant().id(),
            result,
            (one, other) ->
                Arrays.asList(one, other).stream()
                    .min(Comparator.comparing(MutantResult::fate))
                    .orElseThrow());
      }
    }
    return new MutationReport(
        Arrays.stream(reports)
            .map(MutationReport::title)
            .distinct()
            .collect(Collectors.joining(", ")),
        List.copyOf(results.values()),
        List.copyOf(leftOut),
        Arrays.stream(reports).allMatch(MutationReport::complete));
  }

  /** The report as JSON, as {@code mutation-report.schema.json} beside this class describes it. */
  public String toJson() {
    return MutationJson.write(this);
  }

  /**
   * Reads a report.
   *
   * @throws IllegalArgumentException when the text is none
   */
  public static MutationReport fromJson(String json) {
    return MutationJson.read(json);
  }

  /** The report as one HTML page that needs no network. */
  public String toHtml() {
    return MutationPage.of(this);
  }

  /**
   * Writes page and JSON, whole or not at all.
   *
   * @param folder made when it is missing
   * @param name the name of both files without its end
   * @return the page
   */
  public Path write(Path folder, String name) {
    // An interrupt would end the writing in the middle.
    boolean interrupted = Thread.interrupted();
    try {
      Files.createDirectories(folder);
      put(folder.resolve(name + ".json"), toJson());
      return put(folder.resolve(name + ".html"), toHtml());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Can't write the report of mutants to " + folder + ". Name a folder that can be written",
          e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Path put(Path file, String text) throws IOException {
    Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "report", ".part");
    Files.writeString(part, text, StandardCharsets.UTF_8);
    return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
