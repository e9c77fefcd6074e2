package io.github.partnerapi.spec.tools.register;

import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.List;

/**
 * Renders entries of the register as a Markdown table. The same entries always give the same bytes.
 */
public final class RegisterTable {
  private static final List<String> COLUMNS =
      List.of("documents_say", "we_specify", "evidence", "source", "date", "status");

  private RegisterTable() {}

  /** Returns the table, with a line for each entry in the order given. */
  public static String of(List<Discrepancy> entries) {
    StringBuilder table =
        new StringBuilder(
                "| entry | operation | the documents say | we specify | evidence | source | date |"
                    + " status |\n")
            .append("|---|---|---|---|---|---|---|---|\n");
    for (Discrepancy entry : entries) {
      table
          .append("| `")
          .append(entry.id())
          .append("`<br>`")
          .append(cell(entry.text("pointer")))
          .append("` | ")
          .append(entry.operation().map(ScalarNode::text).orElse("several"));
      COLUMNS.forEach(column -> table.append(" | ").append(cell(entry.text(column))));
      table.append(" |\n");
    }
    return table.toString();
  }

  private static String cell(String text) {
    return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
  }
}
