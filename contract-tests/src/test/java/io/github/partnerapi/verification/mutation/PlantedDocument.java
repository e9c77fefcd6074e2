package io.github.partnerapi.verification.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import java.util.List;
import java.util.Locale;

/**
 * The document with a change in each of several operations: what one shares with others is copied
 * before it is changed.
 */
final class PlantedDocument {
  private final ObjectNode tree;

  /** Copies a document. What a path says for all its operations, each of them says in the copy. */
  PlantedDocument(ApiDocument document) {
    tree = document.tree().deepCopy();
    for (DocumentedOperation operation : document.operations()) {
      JsonNode item = tree.get("paths").get(operation.path());
      ObjectNode own = operation(operation);
      if (item.has("servers") && !own.has("servers")) {
        own.set("servers", item.get("servers").deepCopy());
      }
      item.path("parameters")
          .forEach(shared -> own.withArray("parameters").insert(0, shared.deepCopy()));
    }
    tree.get("paths").forEach(item -> ((ObjectNode) item).remove(List.of("servers", "parameters")));
  }

  ObjectNode tree() {
    return tree;
  }

  ObjectNode paths() {
    return (ObjectNode) tree.get("paths");
  }

  ObjectNode operation(DocumentedOperation operation) {
    return (ObjectNode)
        paths().get(operation.path()).get(operation.method().toLowerCase(Locale.ROOT));
  }

  /**
   * Reads what stands at a place below an operation, references followed; missing when there is
   * nothing.
   */
  JsonNode read(DocumentedOperation operation, List<String> steps) {
    JsonNode node = operation(operation);
    for (String step : steps) {
      node = step(node, step);
      while (node.has("$ref")) {
        node = tree.at(JsonPointer.compile(node.get("$ref").textValue().substring(1)));
      }
    }
    return node;
  }

  /**
   * Gives what stands at a place below an operation, to be changed: whatever is shared on the way
   * there is this operation's own afterwards.
   */
  ObjectNode own(DocumentedOperation operation, List<String> steps) {
    JsonNode node = operation(operation);
    for (String step : steps) {
      JsonNode child = step(node, step);
      node =
          child.has("$ref") ? copied(operation, node, step, child.get("$ref").textValue()) : child;
    }
    return (ObjectNode) node;
  }

  private JsonNode copied(
      DocumentedOperation operation, JsonNode holder, String step, String reference) {
    ObjectNode copy = tree.at(JsonPointer.compile(reference.substring(1))).deepCopy();
    if (!reference.startsWith("#/components/schemas/")) {
      put(holder, step, copy);
      return copy;
    }
    ObjectNode schemas = (ObjectNode) tree.get("components").get("schemas");
    String id = operation.id();
    String name =
        reference.substring(reference.lastIndexOf('/') + 1)
            + "Of"
            + id.substring(0, 1).toUpperCase(Locale.ROOT)
            + id.substring(1);
    schemas.set(name, copy);
    put(holder, step, tree.objectNode().put("$ref", "#/components/schemas/" + name));
    return copy;
  }

  private static void put(JsonNode holder, String step, JsonNode child) {
    if (holder instanceof ArrayNode array) {
      array.set(Integer.parseInt(step), child);
    } else {
      ((ObjectNode) holder).set(step, child);
    }
  }

  private static JsonNode step(JsonNode node, String step) {
    return node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
  }
}
