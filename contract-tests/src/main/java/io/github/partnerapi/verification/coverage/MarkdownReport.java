package io.github.partnerapi.verification.coverage;

/** Coverage as Markdown for a job summary: one table over the document, and what is not covered. */
public final class MarkdownReport {
  private MarkdownReport() {}

  /** Writes the report. The same coverage gives the same bytes. */
  public static String of(Coverage coverage) {
    StringBuilder text = new StringBuilder("# Contract coverage\n\n");
    text.append("An item counts when every client (")
        .append(String.join(", ", coverage.clients()))
        .append(") has exercised it.\n\n");
    text.append("| dimension | covered | excluded | of | share |\n|---|---:|---:|---:|---:|\n");
    for (Dimension dimension : Dimension.values()) {
      Coverage.Tally tally = coverage.tally(dimension);
      text.append("| ")
          .append(dimension.title())
          .append(" | ")
          .append(tally.covered())
          .append(" | ")
          .append(tally.excluded());
      text.append(" | ").append(tally.total()).append(" | ").append(tally.percent()).append(" |\n");
    }
    for (Dimension dimension : Dimension.values()) {
      list(coverage, dimension, text);
    }
    return text.toString();
  }

  private static void list(Coverage coverage, Dimension dimension, StringBuilder text) {
    StringBuilder lines = new StringBuilder();
    for (Item item : coverage.items()) {
      if (item.dimension() == dimension && coverage.state(item) != Coverage.State.COVERED) {
        lines
            .append("- `")
            .append(item.operation())
            .append(item.subject().isEmpty() ? "" : " " + item.subject())
            .append('`');
        coverage.exclusion(item).ifPresent(reason -> lines.append(" excluded: ").append(reason));
        lines.append('\n');
      }
    }
    if (!lines.isEmpty()) {
      text.append("\n<details><summary>")
          .append(dimension.title())
          .append(" not covered</summary>\n\n")
          .append(lines)
          .append("\n</details>\n");
    }
  }
}
