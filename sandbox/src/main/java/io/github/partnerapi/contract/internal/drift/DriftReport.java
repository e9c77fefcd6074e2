package io.github.partnerapi.contract.internal.drift;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.Fixture;
import io.github.partnerapi.contract.internal.Json;
import io.github.partnerapi.contract.recording.Drift;
import io.github.partnerapi.contract.recording.Recording;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a recording found, for people and for programs. Neither form has a time or a recorded value in it. */
public final class DriftReport {
  private DriftReport() {}

  /** The report in Markdown. */
  public static String markdown(Recording recording) {
    Map<String, List<Drift>> byOperation =
        recording.drift().stream().collect(Collectors.groupingBy(drift -> drift.operation() + " [" + drift.status() + "]", TreeMap::new, Collectors.toList()));
    Set<String> quiet = new TreeSet<>(recording.fixtures().stream().map(fixture -> fixture.operation() + " [" + fixture.status() + "]").toList());
    quiet.removeAll(byOperation.keySet());
    StringBuilder text = new StringBuilder("# Service and document\n\n");
    text.append("Recorded: ").append(recording.fixtures().size()).append(" fixtures of ").append(operations(recording)).append(" operations. Drift: ");
    text.append(recording.drift().isEmpty() ? "none" : Integer.toString(recording.drift().size())).append(".\n");
    byOperation.forEach((subject, drifts) -> {
      text.append("\n## ").append(subject).append("\n\n| | where | documented | sent | in the document |\n|---|---|---|---|---|\n");
      drifts.forEach(drift -> text.append(row(drift)));
    });
    list(text, "Without drift", quiet);
    list(text, "Not recorded", recording.notRecorded());
    return text.toString();
  }

  private static String row(Drift drift) {
    List<String> cells = List.of(drift.kind().title(), code(drift.where()), drift.documented(), drift.sent(), code(drift.documentPointer()));
    return "| " + cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")) + " |\n";
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
  public static String json(Recording recording) {
    return Json.pretty(tree(recording));
  }

  /** The report as a tree, with everything that the other forms say. */
  public static ObjectNode tree(Recording recording) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    report.put("fixtures", recording.fixtures().size()).put("operations", operations(recording));
    ArrayNode drifts = report.putArray("drift");
    recording.drift().forEach(drift ->
        drifts
            .addObject()
            .put("operation", drift.operation())
            .put("status", drift.status())
            .put("kind", drift.kind().title())
            .put("where", drift.where())
            .put("documented", drift.documented())
            .put("sent", drift.sent())
            .put("documentPointer", drift.documentPointer()));
    ArrayNode notRecorded = report.putArray("notRecorded");
    recording.notRecorded().forEach(notRecorded::add);
    return report;
  }

  private static long operations(Recording recording) {
    return recording.fixtures().stream().map(Fixture::operation).distinct().count();
  }
}
