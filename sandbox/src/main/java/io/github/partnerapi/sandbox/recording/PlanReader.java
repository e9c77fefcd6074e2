package io.github.partnerapi.sandbox.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.DocumentedParameter;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.sandbox.recording.CallPlan.PlannedCall;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the calls of a recording from a file, or makes them up from the fixtures. */
final class PlanReader {
  private static final String CASE = "recorded";
  private static final String FORM =
      "a call is {\"operation\": \"...\", \"case\": \"...\", \"arguments\": {...}}, the last two optional";

  /** Which answer lists the values of an argument that only the account knows. */
  private static final Map<String, JsonNode> SOURCES =
      Map.of(
          "license_id", from("getSolutionLicenses", "/result/0/license"),
          "product", from("getSolutionLicenses", "/result/0/product"),
          "invoice_no", from("getLicenseInvoices", "/result/0/invoice_no"),
          "lead_id", from("getLeads", "/result/0/lead_id"),
          "campaign_id", from("searchCampaigns", "/results/0/id"));

  private PlanReader() {}

  /**
   * One call of every operation that only reads and whose identifiers a list of the account gives.
   */
  static CallPlan readOnly() {
    Fixtures fixtures = Fixtures.bundled();
    List<PlannedCall> calls = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (DocumentedOperation operation : ApiDocument.bundled().operations()) {
      if (Permission.isReadOnly(operation)) {
        Map<String, JsonNode> arguments = new LinkedHashMap<>();
        Optional<String> missing = arguments(operation, fixtures, arguments);
        missing.ifPresentOrElse(
            name ->
                leftOut.add(
                    operation.id() + " was not called: give its " + name + " in a file of calls"),
            () -> calls.add(new PlannedCall(operation.id(), CASE, arguments, true)));
      }
    }
    // What others take their arguments from comes first.
    Comparator<PlannedCall> linked = Comparator.comparing(call -> depth(call.arguments()));
    return new CallPlan(calls.stream().sorted(linked).toList(), leftOut);
  }

  private static int depth(Map<String, JsonNode> arguments) {
    return arguments.containsKey("invoice_no")
        ? 2
        : arguments.values().stream().anyMatch(Player::isLink) ? 1 : 0;
  }

  /** Finds the required arguments, and gives the name of the first one that cannot be found. */
  private static Optional<String> arguments(
      DocumentedOperation operation, Fixtures fixtures, Map<String, JsonNode> found) {
    Optional<Fixture> example =
        fixtures.of(operation.id()).stream()
            .filter(fixture -> fixture.expect() == null)
            .findFirst();
    for (DocumentedParameter parameter : operation.parameters()) {
      String name = parameter.name();
      if (parameter.required()) {
        boolean inPath = parameter.in().equals("path");
        boolean identifier = inPath && name.endsWith("_id");
        if (inPath && SOURCES.containsKey(name)) {
          found.put(name, SOURCES.get(name));
        } else if (identifier
            || example.isEmpty()
            || !example.get().call().arguments().containsKey(name)) {
          return Optional.of(name);
        } else {
          found.put(name, example.get().call().arguments().get(name));
        }
      }
    }
    return Optional.empty();
  }

  private static JsonNode from(String operation, String pointer) {
    return JsonNodeFactory.instance.objectNode().put("from", operation).put("at", pointer);
  }

  /** Reads a file of calls. */
  static CallPlan read(Path file) {
    List<PlannedCall> calls = new ArrayList<>();
    for (JsonNode call : JsonList.read(file, "calls", FORM)) {
      calls.add(call(file + ": call " + (calls.size() + 1), call));
    }
    return new CallPlan(calls, List.of());
  }

  private static PlannedCall call(String where, JsonNode call) {
    ApiDocument document = ApiDocument.bundled();
    String name = call.path("case").asText(CASE);
    boolean form =
        call.path("operation").isTextual()
            && (call.path("arguments").isMissingNode() || call.path("arguments").isObject());
    for (Map.Entry<String, JsonNode> member : call.properties()) {
      form &= Set.of("operation", "case", "arguments").contains(member.getKey());
    }
    if (!form || !name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new RecordingException(
          where + " has another form: " + FORM + "; a case is lower case words with dashes");
    }
    String operation = call.get("operation").asText();
    if (!document.has(operation)) {
      throw new RecordingException(where + ": " + document.unknownOperation(operation));
    }
    Map<String, JsonNode> arguments = new LinkedHashMap<>();
    call.path("arguments")
        .properties()
        .forEach(argument -> arguments.put(argument.getKey(), argument.getValue()));
    return new PlannedCall(operation, name, arguments, false);
  }
}
