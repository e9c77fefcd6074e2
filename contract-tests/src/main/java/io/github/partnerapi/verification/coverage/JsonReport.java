package io.github.partnerapi.verification.coverage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.internal.text.ExactJson;
import java.util.Locale;

/**
 * Coverage as JSON for other programs: the counts, and each item with its state and the clients
 * that exercised it.
 */
public final class JsonReport {
  private JsonReport() {}

  /** Writes the report. The same coverage gives the same bytes. */
  public static String of(Coverage coverage) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    ArrayNode clients = report.putArray("clients");
    coverage.clients().forEach(clients::add);
    ObjectNode dimensions = report.putObject("dimensions");
    for (Dimension dimension : Dimension.values()) {
      Coverage.Tally tally = coverage.tally(dimension);
      dimensions
          .putObject(dimension.title())
          .put("covered", tally.covered())
          .put("excluded", tally.excluded())
          .put("total", tally.total())
          .put("permille", tally.permille());
    }
    ArrayNode items = report.putArray("items");
    for (Item item : coverage.items()) {
      items.add(item(coverage, item));
    }
    return ExactJson.pretty(report);
  }

  private static ObjectNode item(Coverage coverage, Item item) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("dimension", item.dimension().title());
    node.put("operation", item.operation());
    node.put("subject", item.subject());
    Coverage.State state = coverage.state(item);
    node.put("state", state.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    if (state == Coverage.State.EXCLUDED) {
      coverage.exclusion(item).ifPresent(reason -> node.put("reason", reason));
    }
    ArrayNode seenBy = node.putArray("clients");
    coverage.clients().stream().filter(client -> coverage.seen(client, item)).forEach(seenBy::add);
    return node;
  }
}
