package io.github.partnerapi.contract.internal.coverage;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Coverage as one HTML page that needs nothing else: a matrix of operations by dimensions, coloured, with what is missing in each cell. */
public final class HtmlReport {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ok:#cdeccd;--part:#fdf0b8;--none:#f7c9c4;--void:transparent;--line:#8886}
      @media (prefers-color-scheme:dark){:root{--ok:#1f4d27;--part:#57480c;--none:#5e231d}}
      body{font:14px/1.4 system-ui,sans-serif;margin:2rem}
      table{border-collapse:collapse}
      th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:right;white-space:nowrap}
      th:first-child,td:first-child{text-align:left}
      thead th{position:sticky;top:0;background:Canvas;vertical-align:bottom}
      .ok{background:var(--ok)}.part{background:var(--part)}.none{background:var(--none)}
      td[title]{cursor:help;text-decoration:underline dotted}
      .sum td,.sum th{font-weight:600}
      """;

  private HtmlReport() {}

  /** Writes the page. The same coverage gives the same bytes. */
  public static String of(Coverage coverage) {
    StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Contract coverage</title>\n");
    page.append("<style>\n").append(STYLE).append("</style></head><body>\n<h1>Contract coverage</h1>\n");
    page.append("<p>Operations by what of them every client (").append(escape(String.join(", ", coverage.clients())));
    page.append(") has exercised. Point at an underlined cell to see what is missing.</p>\n<table>\n<thead><tr><th>operation</th>");
    for (Dimension dimension : columns()) {
      page.append("<th>").append(dimension.title()).append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n<tr class=\"sum\"><th>all</th>");
    columns().forEach(dimension -> cell(coverage.tally(dimension), "", page));
    page.append("</tr>\n");
    SortedSet<String> operations = coverage.items().stream().map(Item::operation).collect(Collectors.toCollection(TreeSet::new));
    for (String operation : operations) {
      page.append("<tr><td>").append(escape(operation)).append("</td>");
      columns().forEach(dimension -> cell(coverage.tally(dimension, operation), missing(coverage, dimension, operation), page));
      page.append("</tr>\n");
    }
    return page.append("</tbody></table>\n</body></html>\n").toString();
  }

  private static List<Dimension> columns() {
    return List.of(Dimension.values());
  }

  private static void cell(Coverage.Tally tally, String missing, StringBuilder page) {
    if (tally.total() == 0) {
      page.append("<td></td>");
      return;
    }
    String colour = tally.permille() == 1000 ? "ok" : tally.covered() == 0 ? "none" : "part";
    page.append("<td class=\"").append(colour).append('"');
    if (!missing.isEmpty()) {
      page.append(" title=\"").append(escape(missing)).append('"');
    }
    page.append('>').append(tally.covered()).append('/').append(tally.total());
    page.append(tally.excluded() == 0 ? "" : " (" + tally.excluded() + " excluded)").append("</td>");
  }

  private static String missing(Coverage coverage, Dimension dimension, String operation) {
    return coverage.items().stream()
        .filter(item -> item.dimension() == dimension && item.operation().equals(operation))
        .filter(item -> coverage.state(item) != Coverage.State.COVERED)
        .map(item -> item.subject() + coverage.exclusion(item).map(reason -> " (excluded: " + reason + ")").orElse(""))
        .collect(Collectors.joining("\n"));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
