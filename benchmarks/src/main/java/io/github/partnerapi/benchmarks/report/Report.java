package io.github.partnerapi.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the figures into the text, and draws the chart. */
public final class Report {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z0-9 -]+)}}");

  private final Results results;
  private final Tables tables;

  private Report(Results results) {
    this.results = results;
    this.tables = new Tables(results);
  }

  /**
   * Writes {@code BENCHMARKS.md} and {@code docs/benchmarks.svg}.
   *
   * @param arguments the file of the results; the text with places for figures; the folder to write
   *     to
   * @throws IOException when a file is missing or can't be written
   */
  public static void main(String[] arguments) throws IOException {
    Report report = new Report(Results.read(Path.of(arguments[0])));
    Path folder = Path.of(arguments[2]);
    Files.writeString(
        folder.resolve("BENCHMARKS.md"), report.filled(Files.readString(Path.of(arguments[1]))));
    Files.createDirectories(folder.resolve("docs"));
    Files.writeString(folder.resolve("docs/benchmarks.svg"), new Chart(report.results).svg());
  }

  private String filled(String text) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1).split(" ", -1))));
  }

  private String value(String... place) {
    return switch (place[0]) {
      case "table" -> tables.table(Metric.of(place[1]), place[2]).stripTrailing();
      case "ratios" -> tables.ratios(Metric.of(place[1])).stripTrailing();
      case "losses" -> tables.losses(Metric.of(place[1])).stripTrailing();
      case "figure" -> tables.figure(place[1], place[2], place[3], place[4]);
      case "machine" -> machine();
      case "versions" -> versions();
      case "run" -> run();
      default -> throw new IllegalArgumentException("place: nothing is known of " + place[0]);
    };
  }

  private String machine() {
    Machine machine = results.machine();
    return machine.processor()
        + ", "
        + machine.cores()
        + " cores, "
        + machine.system()
        + "; JDK "
        + machine.jdk()
        + "; load average before the end "
        + machine.load();
  }

  private String versions() {
    StringBuilder line = new StringBuilder();
    for (Map.Entry<String, String> version : results.versions().entrySet()) {
      line.append(line.length() == 0 ? "" : ", ")
          .append(version.getKey())
          .append(' ')
          .append(version.getValue());
    }
    return line.toString();
  }

  private String run() {
    int rounds = results.results().get(0).rounds().size();
    return results.run()
        + ", "
        + rounds
        + (rounds == 1 ? " round, " : " rounds, ")
        + results.date()
        + (results.run().equals("full")
            ? ""
            : " (times of a run that is not full are a first look, bytes are exact)");
  }
}
