package io.github.partnerapi.verification.mutation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of mutants, by kind and by operation. */
final class MutationReport {
  private MutationReport() {}

  static List<String> survivors(List<MutationRun.Result> results) {
    return results.stream()
        .filter(result -> result.fate() == MutationRun.Fate.SURVIVED)
        .map(MutationReport::line)
        .sorted()
        .toList();
  }

  static String of(List<MutationRun.Result> results) {
    StringBuilder text =
        new StringBuilder(
            "# Mutation\n\nA mutant is killed when some verdict fails, and tolerated when the client has to bear it and does.\n");
    table("kind", results, result -> result.mutant().kind(), text);
    table("operation", results, result -> result.mutant().operation(), text);
    text.append(
        "\n## Borne by regenerated clients\n\nEach of these documents is contradicted by a fixture all the same.\n\n");
    results.stream()
        .filter(result -> result.fate() == MutationRun.Fate.TOLERATED && !result.detail().isEmpty())
        .map(result -> "- " + result.mutant().kind() + ": " + result.detail() + "\n")
        .distinct()
        .sorted()
        .forEach(text::append);
    text.append("\n## Survivors\n\n");
    survivors(results).forEach(line -> text.append("- ").append(line).append('\n'));
    return text.toString();
  }

  private static void table(
      String title,
      List<MutationRun.Result> results,
      Function<MutationRun.Result, String> key,
      StringBuilder text) {
    text.append("\n| ")
        .append(title)
        .append(
            " | mutants | killed | tolerated | survived | rate |\n|---|---:|---:|---:|---:|---:|\n");
    Map<String, List<MutationRun.Result>> groups =
        results.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    groups.forEach((name, group) -> row(name, group, text));
    row("all", results, text);
  }

  private static void row(String name, List<MutationRun.Result> group, StringBuilder text) {
    long killed = count(group, MutationRun.Fate.KILLED);
    long tolerated = count(group, MutationRun.Fate.TOLERATED);
    long survived = count(group, MutationRun.Fate.SURVIVED);
    long rate = (killed + tolerated) * 1000 / group.size();
    text.append("| ")
        .append(name)
        .append(" | ")
        .append(group.size())
        .append(" | ")
        .append(killed)
        .append(" | ")
        .append(tolerated);
    text.append(" | ")
        .append(survived)
        .append(" | ")
        .append(rate / 10)
        .append('.')
        .append(rate % 10)
        .append(" % |\n");
  }

  private static long count(List<MutationRun.Result> group, MutationRun.Fate fate) {
    return group.stream().filter(result -> result.fate() == fate).count();
  }

  private static String line(MutationRun.Result result) {
    return result.mutant() + ": " + result.detail();
  }
}
