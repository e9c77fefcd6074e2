package io.github.partnerapi.verification.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.internal.text.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts into the API document what a reader wants to see beside an operation: exchanges, snippets,
 * notes and limits.
 */
final class DocumentedDocument {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  private static final String KNOWN = "x-known";

  private final ObjectNode document;
  private final List<JsonNode> fixtures;
  private final JsonNode register;
  private final JavaSnippets snippets = new JavaSnippets();

  DocumentedDocument(JsonNode document, List<JsonNode> fixtures, JsonNode register) {
    this.document = document.deepCopy();
    this.fixtures = fixtures;
    this.register = register;
  }

  /** Returns the document with all that; the one given stays as it is. */
  ObjectNode complete() {
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          complete((ObjectNode) method.getValue());
        }
      }
    }
    document.at("/components/schemas").forEach(DocumentedDocument::showEvidence);
    ObjectNode info = (ObjectNode) document.path("info");
    info.put(
        "description",
        info.path("description").asText()
            + "\n\n"
            + "<details><summary>What departs from the vendors' documentation in several"
            + " places</summary>"
            + notes(null)
            + "\n\n</details>");
    return document;
  }

  private void complete(ObjectNode operation) {
    String id = operation.path("operationId").asText();
    List<JsonNode> own =
        fixtures.stream().filter(fixture -> fixture.path("operation").asText().equals(id)).toList();
    own.forEach(fixture -> addExamples(operation, fixture));
    snippets.add(operation, own);
    String text =
        operation.path("description").asText()
            + evidence(operation)
            + limit(operation.path("x-rate-limit"))
            + notes(id);
    operation.put("description", text);
    operation.remove(KNOWN);
  }

  private static String evidence(JsonNode place) {
    String known = place.path(KNOWN).path("text").asText();
    return known.isEmpty() ? "" : "\n\n**Evidence:** " + known + ".";
  }

  /** Says it of a data type and of each of its members. */
  private static void showEvidence(JsonNode schema) {
    schema.path("properties").forEach(DocumentedDocument::showEvidence);
    if (schema instanceof ObjectNode place && place.has(KNOWN)) {
      place.put("description", place.path("description").asText() + evidence(place));
      place.remove(KNOWN);
    }
  }

  private void addExamples(ObjectNode operation, JsonNode fixture) {
    JsonNode responses = operation.path("responses");
    String status = fixture.path("status").asText();
    String key = responses.has(status) ? status : status.charAt(0) + "XX";
    if (responses.has(key)) {
      ObjectNode response = resolved(responses.path(key));
      ((ObjectNode) responses).set(key, response);
      add(response.path("content"), fixture.path("response"), fixture);
    }
    if (operation.has("requestBody") && fixture.path("status").asInt() < 300) {
      add(operation.path("requestBody").path("content"), fixture.path("request"), fixture);
    }
  }

  private static void add(JsonNode content, JsonNode message, JsonNode fixture) {
    String type = MediaType.of(message.path("headers").path("Content-Type").asText()).name();
    JsonNode body =
        message.path("body").has("json")
            ? message.path("body").path("json")
            : message.path("body").path("text");
    if (content.path(type) instanceof ObjectNode media && !body.isMissingNode()) {
      media.remove("example");
      media
          .withObjectProperty("examples")
          .putObject(fixture.path("case").asText())
          .put("summary", fixture.path("title").asText())
          .set("value", body);
    }
  }

  private ObjectNode resolved(JsonNode response) {
    String reference = response.path("$ref").asText();
    return (reference.isEmpty() ? response : document.at(reference.substring(1))).deepCopy();
  }

  private static String limit(JsonNode limit) {
    return limit.isMissingNode()
        ? ""
        : "\n\n**Rate limit:** "
            + limit.path("requests").asText()
            + " requests in "
            + limit.path("period").asText()
            + (limit.has("scope") ? " per `" + limit.path("scope").asText() + "`" : "")
            + ".";
  }

  private String notes(String operation) {
    List<String> lines = new ArrayList<>();
    for (JsonNode entry : register) {
      if (operation == null
          ? entry.path("operation").isNull()
          : entry.path("operation").asText().equals(operation)) {
        lines.add(
            "- `"
                + entry.path("id").asText()
                + "`: the documentation says: "
                + line(entry, "documents_say")
                + " We specify: "
                + line(entry, "we_specify")
                + " ("
                + line(entry, "evidence")
                + ", "
                + line(entry, "source")
                + ", "
                + line(entry, "date")
                + ", "
                + line(entry, "status")
                + ")");
      }
    }
    return lines.isEmpty()
        ? ""
        : "\n\n**Where this departs from the vendor's documentation**\n\n"
            + String.join("\n", lines);
  }

  private static String line(JsonNode entry, String member) {
    return entry.path(member).asText().strip().replaceAll("\\s+", " ");
  }
}
