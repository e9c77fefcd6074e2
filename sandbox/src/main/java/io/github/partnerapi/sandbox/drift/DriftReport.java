package io.github.partnerapi.sandbox.drift;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Provenance;
import io.github.partnerapi.contract.internal.text.ExactJson;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a recording found, for people and for programs. Neither form has a time or a recorded value
 * in it.
 *
 * @param fixtures what was recorded
 * @param drift where the service and the document differ, sorted
 * @param notRecorded what was refused, failed or left out, and why, sorted
 */
public record DriftReport(
    List<Fixture> fixtures, List<RecordedDrift> drift, List<String> notRecorded) {
  /** Keeps copies. */
  public DriftReport {
    fixtures = List.copyOf(fixtures);
    drift = List.copyOf(drift);
    notRecorded = List.copyOf(notRecorded);
  }

  private static final Pattern UNDOCUMENTED =
      Pattern.compile(
          "replaced a (name|word) that the document does not \\w+ (?:below|at) ([^,\\s]+)");

  /** The report in Markdown. */
  public String markdown() {
    Map<String, List<RecordedDrift>> byOperation =
        drift.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.operation() + " [" + each.status() + "]",
                    TreeMap::new,
                    Collectors.toList()));
    Set<String> quiet =
        new TreeSet<>(
            fixtures.stream()
                .map(fixture -> fixture.operation() + " [" + fixture.status() + "]")
                .toList());
    quiet.removeAll(byOperation.keySet());
    StringBuilder text = new StringBuilder("# Service and document\n\n");
    text.append("Recorded: ")
        .append(fixtures.size())
        .append(" fixtures of ")
        .append(operations())
        .append(" operations. Drift: ");
    text.append(drift.isEmpty() ? "none" : Integer.toString(drift.size())).append(".\n");
    byOperation.forEach(
        (subject, drifts) -> {
          text.append("\n## ")
              .append(subject)
              .append(
                  "\n\n| | where | documented | sent | in the document |\n|---|---|---|---|---|\n");
          drifts.forEach(each -> text.append(row(each)));
        });
    list(text, "Without drift", quiet);
    list(text, "Not recorded", notRecorded);
    list(text, "Replaced", replaced());
    return text.toString();
  }

  /**
   * The words and names that the document does not have, each with the rule that would keep it.
   * What they are stands in no file: they may be somebody's.
   */
  private Collection<String> replaced() {
    Set<String> lines = new TreeSet<>();
    for (Fixture fixture : fixtures) {
      if (fixture.provenance() instanceof Provenance.Recorded recorded) {
        for (String redaction : recorded.redactions()) {
          Matcher matcher = UNDOCUMENTED.matcher(redaction);
          if (matcher.lookingAt()) {
            boolean name = matcher.group(1).equals("name");
            lines.add(
                fixture.operation()
                    + ": "
                    + redaction
                    + ". To keep it: `{\"keep\": \""
                    + fixture.operation()
                    + " "
                    + matcher.group(2)
                    + (name ? "/<name>" : "")
                    + "\", \"reason\": \"...\"}`");
          }
        }
      }
    }
    return lines;
  }

  private static String row(RecordedDrift drift) {
    List<String> cells =
        List.of(
            drift.kind().title(),
            code(drift.where()),
            drift.documented(),
            drift.sent(),
            code(drift.documentPointer()));
    return "| "
        + cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | "))
        + " |\n";
  }

  private static String code(String text) {
    return "`" + (text.isEmpty() ? "/" : text) + "`";
  }

  private static void list(StringBuilder text, String title, Collection<String> items) {
    if (!items.isEmpty()) {
      text.append("\n## ").append(title).append("\n\n");
      items.forEach(item -> text.append("- ").append(item).append('\n'));
    }
  }

  /** The same in JSON. */
  public String json() {
    return ExactJson.pretty(tree());
  }

  /** The report as a tree, with everything that the other forms say. */
  public ObjectNode tree() {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    report.put("fixtures", fixtures.size()).put("operations", operations());
    ArrayNode drifts = report.putArray("drift");
    drift.forEach(
        each ->
            drifts
                .addObject()
                .put("operation", each.operation())
                .put("status", each.status())
                .put("kind", each.kind().title())
                .put("where", each.where())
                .put("documented", each.documented())
                .put("sent", each.sent())
                .put("documentPointer", each.documentPointer()));
    ArrayNode left = report.putArray("notRecorded");
    notRecorded.forEach(left::add);
    return report;
  }

  private long operations() {
    return fixtures.stream().map(Fixture::operation).distinct().count();
  }
}
