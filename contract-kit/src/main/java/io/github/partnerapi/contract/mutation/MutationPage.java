package io.github.partnerapi.contract.mutation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows a report as a page. */
final class MutationPage {
  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
          + "table{border-collapse:collapse}td,th{border-bottom:1px solid #ccc;padding:.2rem .8rem;"
          + "text-align:left}td.n{text-align:right}summary{cursor:pointer}";

  private MutationPage() {}

  static String of(MutationReport report) {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
        .append(escaped(report.title()))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body>\n<h1>What the tests of ")
        .append(escaped(report.title()))
        .append(" notice</h1>\n<p><strong>")
        .append(report.score())
        .append(" %</strong> of what the service may do makes a test fail: ")
        .append(report.count(Fate.NOTICED))
        .append(" of ")
        .append(report.count(Fate.NOTICED) + report.count(Fate.UNNOTICED))
        .append(".</p>\n");
    if (!report.complete()) {
      page.append("<p>The time was over, or the run was interrupted: ")
          .append(report.count(Fate.NOT_RUN))
          .append(" were not tried.</p>\n");
    }
    kinds(report, page);
    page.append("<h2>No test failed</h2>\n");
    byOperation(report, Fate.UNNOTICED, page);
    folded("Tests that were not used", report.leftOut(), page);
    folded("Members that the program does not read", sentences(report, Fate.NOT_READ), page);
    folded("Noticed", sentences(report, Fate.NOTICED), page);
    folded("Not tried", sentences(report, Fate.NOT_RUN), page);
    return page.append("</body></html>\n").toString();
  }

  private static void kinds(MutationReport report, StringBuilder page) {
    page.append("<table><tr><th>what the service does</th><th>noticed</th><th>not</th></tr>\n");
    for (Behaviour behaviour : Behaviour.values()) {
      long noticed = count(report, behaviour, Fate.NOTICED);
      long unnoticed = count(report, behaviour, Fate.UNNOTICED);
      if (noticed + unnoticed > 0) {
        page.append("<tr><td>")
            .append(behaviour.id().replace('-', ' '))
            .append("</td><td class=\"n\">")
            .append(noticed)
            .append("</td><td class=\"n\">")
            .append(unnoticed)
            .append("</td></tr>\n");
      }
    }
    page.append("</table>\n");
  }

  private static long count(MutationReport report, Behaviour behaviour, Fate fate) {
    return report.results().stream()
        .filter(result -> result.fate() == fate && result.mutant().behaviour() == behaviour)
        .count();
  }

  private static void byOperation(MutationReport report, Fate fate, StringBuilder page) {
    Map<String, List<MutantResult>> operations =
        report.results().stream()
            .filter(result -> result.fate() == fate)
            .collect(
                Collectors.groupingBy(
                    result -> result.mutant().operation(), TreeMap::new, Collectors.toList()));
    if (operations.isEmpty()) {
      page.append("<p>There is nothing of that kind.</p>\n");
    }
    operations.forEach(
        (operation, results) -> {
          page.append("<h3>").append(escaped(operation)).append("</h3>\n<ul>\n");
          results.forEach(
              result ->
                  page.append("<li>")
                      .append(escaped(result.mutant().words()))
                      .append(": no test failed (ran: ")
                      .append(escaped(String.join(", ", result.tests())))
                      .append(")</li>\n"));
          page.append("</ul>\n");
        });
  }

  private static List<String> sentences(MutationReport report, Fate fate) {
    return report.results().stream()
        .filter(result -> result.fate() == fate)
        .map(MutantResult::sentence)
        .toList();
  }

  private static void folded(String title, List<String> lines, StringBuilder page) {
    if (!lines.isEmpty()) {
      page.append("<details><summary>")
          .append(title)
          .append(" (")
          .append(lines.size())
          .append(")</summary><ul>\n");
      lines.forEach(line -> page.append("<li>").append(escaped(line)).append("</li>\n"));
      page.append("</ul></details>\n");
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
