package io.github.partnerapi.verification.coverage;

import io.github.partnerapi.verification.coverage.Coverage.State;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Coverage as one page that needs nothing else: a matrix of operations by dimensions and clients,
 * and what is missing with its reason.
 */
public final class HtmlReport {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ok:#cfeccf;--part:#fdf0b8;--none:#f7c9c4;--out:#dfe3e8;--line:#8884;--soft:#8881}
      @media (prefers-color-scheme:dark){:root{--ok:#1f4d27;--part:#57480c;--none:#6a2620;--out:#3a4048}}
      body{font:14px/1.45 system-ui,sans-serif;margin:2rem;max-width:110rem}
      h1{margin:0 0 .25rem}h2{margin:2rem 0 .5rem}
      .tiles{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0}
      .tile{border:1px solid var(--line);border-radius:.4rem;padding:.4rem .75rem;min-width:8rem}
      .tile b{display:block;font-size:1.35rem}
      .legend span{display:inline-block;padding:.1rem .5rem;margin:0 .4rem .25rem 1rem;border:1px solid var(--line)}
      .legend span:first-child{margin-left:0}
      .matrix{overflow:auto;max-height:85vh;border:1px solid var(--line)}
      table{border-collapse:separate;border-spacing:0;width:100%}
      th,td{border-bottom:1px solid var(--line);border-right:1px solid var(--line);padding:.2rem .5rem;text-align:center;white-space:nowrap}
      th:first-child,td:first-child{text-align:left;position:sticky;left:0;background:Canvas}
      thead th{white-space:normal;position:sticky;top:0;background:Canvas;z-index:1}thead th:first-child{z-index:2}
      .sum th,.sum td{font-weight:600;border-bottom:2px solid var(--line)}
      .ok{background:var(--ok)}.part{background:var(--part)}.none{background:var(--none)}.out{background:var(--out)}
      td[title]{cursor:help;text-decoration:underline dotted}
      code{background:var(--soft);padding:0 .25rem}
      """;

  private final Coverage coverage;
  private final StringBuilder page = new StringBuilder();

  private HtmlReport(Coverage coverage) {
    this.coverage = coverage;
  }

  /** Writes the page. The same coverage gives the same bytes. */
  public static String of(Coverage coverage) {
    return new HtmlReport(coverage).page();
  }

  private String page() {
    SortedSet<String> operations =
        coverage.items().stream()
            .map(Item::operation)
            .collect(Collectors.toCollection(TreeSet::new));
    page.append(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Contract coverage</title>\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width\"><style>\n")
        .append(STYLE)
        .append("</style></head><body>\n");
    page.append("<h1>Contract coverage</h1>\n<p>")
        .append(operations.size())
        .append(" operations. A cell counts what every client (");
    page.append(escape(String.join(", ", coverage.clients())))
        .append(") has exercised of what the document describes.</p>\n");
    tiles();
    legend();
    matrix(operations);
    list("Not covered", State.NOT_COVERED);
    list("Excluded", State.EXCLUDED);
    return page.append("</body></html>\n").toString();
  }

  private void tiles() {
    page.append("<div class=\"tiles\">\n");
    for (Dimension dimension : Dimension.values()) {
      Coverage.Tally tally = coverage.tally(dimension);
      page.append("<div class=\"tile ")
          .append(colour(tally))
          .append("\">")
          .append(dimension.title())
          .append("<b>")
          .append(tally.percent());
      page.append("</b>")
          .append(tally.covered())
          .append(" of ")
          .append(tally.total())
          .append(excluded(tally))
          .append("</div>\n");
    }
    page.append("</div>\n");
  }

  private void legend() {
    page.append(
        "<p class=\"legend\"><span class=\"ok\">&#10003; 3</span>all of them <span class=\"part\">2 / 3</span>some ");
    page.append(
        "<span class=\"none\">&#10007; 0 / 3</span>none <span class=\"out\">&#8709; 3</span>excluded for a reason ");
    page.append(
        "<span>&nbsp;</span>the document has none. Point at an underlined cell to see what is missing.</p>\n");
  }

  private void matrix(SortedSet<String> operations) {
    page.append("<div class=\"matrix\"><table>\n<thead><tr><th>operation</th>");
    coverage
        .clients()
        .forEach(client -> page.append("<th>by ").append(escape(client)).append("</th>"));
    for (Dimension dimension : Dimension.values()) {
      page.append("<th>").append(dimension.title()).append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    row("all", "sum", item -> true);
    operations.forEach(operation -> row(operation, "", item -> item.operation().equals(operation)));
    page.append("</tbody></table></div>\n");
  }

  private void row(String title, String style, Predicate<Item> wanted) {
    page.append(style.isEmpty() ? "<tr>" : "<tr class=\"" + style + "\">")
        .append("<th>")
        .append(escape(title))
        .append("</th>");
    for (String client : coverage.clients()) {
      List<Item> items = coverage.items().stream().filter(wanted).toList();
      int seen = (int) items.stream().filter(item -> coverage.seen(client, item)).count();
      int excluded =
          (int)
              items.stream()
                  .filter(
                      item -> !coverage.seen(client, item) && coverage.exclusion(item).isPresent())
                  .count();
      cell(new Coverage.Tally(seen, excluded, items.size()), "");
    }
    for (Dimension dimension : Dimension.values()) {
      List<Item> items =
          coverage.items().stream()
              .filter(item -> item.dimension() == dimension)
              .filter(wanted)
              .toList();
      cell(coverage.tally(items), style.isEmpty() ? missing(items) : "");
    }
    page.append("</tr>\n");
  }

  private void cell(Coverage.Tally tally, String missing) {
    if (tally.total() == 0) {
      page.append("<td></td>");
      return;
    }
    page.append("<td class=\"").append(colour(tally)).append('"');
    if (!missing.isEmpty()) {
      page.append(" title=\"").append(escape(missing)).append('"');
    }
    page.append('>').append(text(tally)).append("</td>");
  }

  private static String text(Coverage.Tally tally) {
    int needed = tally.total() - tally.excluded();
    if (needed == 0) {
      return "&#8709; " + tally.excluded();
    }
    String share =
        tally.covered() == needed
            ? "&#10003; " + needed
            : (tally.covered() == 0 ? "&#10007; " : "") + tally.covered() + " / " + needed;
    return share + (tally.excluded() == 0 ? "" : " + &#8709; " + tally.excluded());
  }

  private static String colour(Coverage.Tally tally) {
    int needed = tally.total() - tally.excluded();
    if (needed == 0) {
      return tally.excluded() == 0 ? "ok" : "out";
    }
    return tally.covered() == needed ? "ok" : tally.covered() == 0 ? "none" : "part";
  }

  private static String excluded(Coverage.Tally tally) {
    return tally.excluded() == 0 ? "" : ", " + tally.excluded() + " excluded";
  }

  private String missing(List<Item> items) {
    return items.stream()
        .filter(item -> coverage.state(item) != State.COVERED)
        .map(item -> (item.subject().isEmpty() ? item.operation() : item.subject()) + lack(item))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Why an item is not covered: the reason of its exclusion, or the clients that lack it where
   * others do not.
   */
  private String lack(Item item) {
    String lacking =
        coverage.clients().stream()
            .filter(client -> !coverage.seen(client, item))
            .collect(Collectors.joining(", "));
    boolean some = coverage.clients().stream().anyMatch(client -> coverage.seen(client, item));
    return coverage
        .exclusion(item)
        .map(reason -> " (excluded: " + reason + ")")
        .orElse(some ? " (not by " + lacking + ")" : "");
  }

  private void list(String title, State state) {
    List<Item> items =
        coverage.items().stream().filter(item -> coverage.state(item) == state).toList();
    page.append("<h2>").append(title).append(": ").append(items.size()).append("</h2>\n");
    if (!items.isEmpty()) {
      page.append("<ul>\n");
      items.forEach(
          item ->
              page.append("<li><code>")
                  .append(escape(item.toString()))
                  .append("</code>")
                  .append(escape(lack(item)))
                  .append("</li>\n"));
      page.append("</ul>\n");
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
