package io.github.partnerapi.readme;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Compares the figures of {@code BENCHMARKS.md} with the results that they were taken from, on its
 * own: it shares no code with what writes the page.
 */
final class PublishedFigures {
  private static final Pattern TABLE = Pattern.compile("<!-- (table|ratios) (\\S+) (\\S+) -->");
  private static final Pattern FIGURE =
      Pattern.compile("([0-9][0-9.,]*) (kB|µs|calls/s)(?:<!-- (\\S+) (\\S+) (\\S+) (\\S+) -->)?");

  private final JsonNode results;
  private final Map<String, String> ids = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private PublishedFigures(JsonNode results) {
    this.results = results;
    results
        .path("titles")
        .properties()
        .forEach(title -> ids.put(title.getValue().asText(), title.getKey()));
  }

  static List<String> problems(String text, JsonNode results) {
    PublishedFigures figures = new PublishedFigures(results);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher table = TABLE.matcher(lines.get(i));
      if (table.matches()) {
        figures.table(table, lines, i + 1);
      } else if (!lines.get(i).startsWith("|")) {
        figures.sentence(lines.get(i));
      }
    }
    return figures.problems;
  }

  private void table(Matcher kind, List<String> lines, int head) {
    List<String> workloads = cells(lines.get(head));
    for (int i = head + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
      List<String> row = cells(lines.get(i));
      for (int column = 1; column < row.size(); column++) {
        String workload = id(workloads.get(column));
        String expected =
            kind.group(1).equals("table")
                ? cell(kind.group(2), workload, id(row.get(0)), kind.group(3))
                : ratio(kind.group(2), workload, row.get(0), kind.group(3));
        if (!row.get(column).equals(expected)) {
          problems.add(
              row.get(0)
                  + ", "
                  + workloads.get(column)
                  + ", "
                  + kind.group(2)
                  + ": the page says "
                  + row.get(column)
                  + ", the results "
                  + expected);
        }
      }
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.substring(1).split("\\|")) {
      cells.add(cell.trim());
    }
    return cells;
  }

  private String id(String title) {
    return ids.getOrDefault(title, title);
  }

  private String cell(String metric, String workload, String peer, String threads) {
    double[] values = values(metric, workload, peer, threads);
    if (values.length == 0) {
      return "-";
    }
    String middle = text(values[values.length / 2]);
    return metric.equals("bytes") || values.length == 1
        ? middle
        : middle + " (" + text(values[0]) + " to " + text(values[values.length - 1]) + ")";
  }

  private String ratio(String metric, String workload, String pair, String threads) {
    String[] peers = pair.split(" / ");
    OptionalDouble ours = middle(metric, workload, id(peers[0]), threads);
    OptionalDouble other = middle(metric, workload, id(peers[1]), threads);
    return ours.isEmpty() || other.isEmpty()
        ? "-"
        : String.format(Locale.ROOT, "%.2f", ours.getAsDouble() / other.getAsDouble());
  }

  private OptionalDouble middle(String metric, String workload, String peer, String threads) {
    double[] values = values(metric, workload, peer, threads);
    return values.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(values[values.length / 2]);
  }

  private double[] values(String metric, String workload, String peer, String threads) {
    return StreamSupport.stream(results.path("results").spliterator(), false)
        .filter(result -> result.path("workload").asText().equals(workload))
        .filter(result -> result.path("peer").asText().equals(peer))
        .filter(result -> result.path("threadsId").asText().equals(threads))
        .flatMap(
            result ->
                StreamSupport.stream(result.path("rounds").spliterator(), false)
                    .map(round -> value(metric, round, result.path("threads").asInt())))
        .mapToDouble(Double::doubleValue)
        .sorted()
        .toArray();
  }

  private static double value(String metric, JsonNode round, int threads) {
    return switch (metric) {
      case "bytes" -> round.path("bytes").asDouble() / 1000;
      case "throughput" -> threads * 1_000_000 / round.path("mean").asDouble();
      default -> round.path(metric).asDouble();
    };
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
  }

  private void sentence(String line) {
    Matcher figure = FIGURE.matcher(line);
    while (figure.find()) {
      if (figure.group(3) == null) {
        problems.add(figure.group() + ": says not which of the results it is");
        continue;
      }
      OptionalDouble expected =
          middle(figure.group(3), figure.group(4), figure.group(5), figure.group(6));
      if (expected.isEmpty() || !text(expected.getAsDouble()).equals(figure.group(1))) {
        problems.add(figure.group() + ": the results say " + expected);
      }
    }
  }
}
