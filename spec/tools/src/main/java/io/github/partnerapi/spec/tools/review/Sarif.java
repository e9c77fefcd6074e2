package io.github.partnerapi.spec.tools.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.gate.Impact;
import io.github.partnerapi.spec.tools.gate.Judged;
import java.util.TreeSet;

/**
 * Writes a review as SARIF 2.1.0: problems as errors, changes as warnings when they break somebody
 * and as notes otherwise.
 */
public final class Sarif {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Sarif() {}

  /** Returns the JSON text. */
  public static String of(Review review) {
    ObjectNode log = MAPPER.createObjectNode();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "partner-api-spec");
    ArrayNode rules = driver.putArray("rules");
    ArrayNode results = MAPPER.createArrayNode();
    TreeSet<String> ids = new TreeSet<>();
    for (Finding finding : review.reasons()) {
      ids.add(finding.rule());
      result(
          results.addObject(),
          finding.rule(),
          "error",
          finding.message() + ". " + finding.remedy(),
          finding.at());
    }
    for (Judged judged : review.changes()) {
      String id = judged.change().kind().id();
      ids.add(id);
      result(
          results.addObject(),
          id,
          judged.impact() == Impact.BREAKING ? "warning" : "note",
          judged.change().message(),
          judged.change().at());
      ((ObjectNode) results.get(results.size() - 1))
          .putObject("partialFingerprints")
          .put("change/v1", judged.change().fingerprint());
    }
    ids.forEach(id -> rules.addObject().put("id", id));
    run.put("columnKind", "unicodeCodePoints");
    run.set("results", results);
    try {
      return MAPPER.writeValueAsString(log).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain nodes can always be written", e);
    }
  }

  private static void result(
      ObjectNode result, String rule, String level, String message, Location at) {
    result.put("ruleId", rule);
    result.put("level", level);
    result.putObject("message").put("text", message);
    ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", at.file());
    physical.putObject("region").put("startLine", at.line()).put("startColumn", at.column());
  }
}
