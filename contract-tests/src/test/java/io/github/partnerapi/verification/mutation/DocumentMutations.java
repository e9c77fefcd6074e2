package io.github.partnerapi.verification.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.internal.text.ExactJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Changes the description of one operation mechanically, one place at a time. References are
 * written out, so that a change stays local.
 */
final class DocumentMutations {
  private final JsonNode root;
  private final DocumentedOperation operation;
  private final Predicate<Mutant> selection;
  private final ObjectNode alone;
  private final List<Changed> changes = new ArrayList<>();

  /**
   * A changed document that has this operation only.
   *
   * @param mutant what was changed
   * @param document the document
   */
  record Changed(Mutant mutant, ApiDocument document) {}

  private DocumentMutations(
      ApiDocument document, DocumentedOperation operation, Predicate<Mutant> selection) {
    this.root = document.tree();
    this.operation = operation;
    this.selection = selection;
    this.alone = alone();
    operationLevel();
    parameters();
    bodies();
    responses();
  }

  static List<Changed> of(
      ApiDocument document, DocumentedOperation operation, Predicate<Mutant> selection) {
    return new DocumentMutations(document, operation, selection).changes;
  }

  private void operationLevel() {
    change(
        "path",
        "path",
        tree -> {
          ObjectNode paths = (ObjectNode) tree.get("paths");
          paths.set(operation.path() + "/x", paths.remove(operation.path()));
        });
    change(
        "method",
        "method",
        tree -> {
          ObjectNode item = item(tree);
          JsonNode moved = item.remove(method());
          item.set(method().equals("post") ? "put" : "post", moved);
        });
    change(
        "server",
        "server",
        tree -> {
          item(tree).remove("servers");
          operation(tree).putArray("servers").addObject().put("url", "https://other.example");
        });
    change(
        "security",
        "security",
        tree -> {
          ArrayNode security = operation(tree).putArray("security");
          if (operation.credentials().isEmpty()) {
            security.addObject().putArray("textToken");
          }
        });
  }

  private void parameters() {
    JsonNode parameters = operation(alone).path("parameters");
    for (int i = 0; i < parameters.size(); i++) {
      int index = i;
      JsonNode parameter = parameters.get(i);
      String name = parameter.path("name").asText();
      change("parameter name", name, tree -> parameter(tree, index).put("name", name + "_x"));
      if (parameter.path("in").asText().equals("query")) {
        change("parameter location", name, tree -> parameter(tree, index).put("in", "header"));
        if (!parameter.path("required").asBoolean(false)) {
          change("parameter required", name, tree -> parameter(tree, index).put("required", true));
        }
      }
      schema(
          "parameter",
          name,
          parameter.path("schema"),
          tree -> (ObjectNode) parameter(tree, index).get("schema"));
    }
  }

  private void bodies() {
    ObjectNode content = (ObjectNode) operation(alone).path("requestBody").get("content");
    if (content == null) {
      return;
    }
    content
        .fieldNames()
        .forEachRemaining(
            type -> {
              change(
                  "request media type",
                  type,
                  tree -> {
                    ObjectNode media =
                        (ObjectNode) operation(tree).get("requestBody").get("content");
                    media.set("application/x-other", media.remove(type));
                  });
              if (type.startsWith("application/")) {
                members(
                    "body",
                    content.get(type).path("schema"),
                    "/requestBody/content/" + type.replace("/", "~1") + "/schema");
              }
            });
  }

  private void responses() {
    operation(alone)
        .path("responses")
        .properties()
        .forEach(
            response -> {
              change(
                  "status",
                  response.getKey(),
                  tree -> {
                    ObjectNode responses = (ObjectNode) operation(tree).get("responses");
                    responses.set("299", responses.remove(response.getKey()));
                    // It would stand for the status that is gone.
                    responses.remove("default");
                  });
              response
                  .getValue()
                  .path("content")
                  .properties()
                  .forEach(
                      media -> {
                        String at = "/responses/" + response.getKey() + "/content";
                        change(
                            "response media type",
                            response.getKey() + " " + media.getKey(),
                            tree -> {
                              ObjectNode content = (ObjectNode) operation(tree).at(at);
                              content.set("application/x-other", content.remove(media.getKey()));
                            });
                        members(
                            response.getKey(),
                            media.getValue().path("schema"),
                            at + "/" + media.getKey().replace("/", "~1") + "/schema");
                      });
            });
  }

  private void members(String where, JsonNode schema, String at) {
    if (!at.endsWith("/schema")) {
      schema(
          where.matches("[0-9].*") ? "member" : "body member",
          where,
          schema,
          tree -> (ObjectNode) operation(tree).at(at));
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String name = ExactJson.escaped(property.getKey());
              members(
                  where + "/" + property.getKey(), property.getValue(), at + "/properties/" + name);
            });
    if (schema.path("items").isObject()) {
      members(where + "/*", schema.get("items"), at + "/items");
    }
  }

  private void schema(
      String kind, String name, JsonNode schema, Function<ObjectNode, ObjectNode> find) {
    String type = schema.path("type").asText();
    if (!type.isEmpty()) {
      change(
          kind + " type",
          name,
          tree -> {
            ObjectNode changed = find.apply(tree);
            changed.removeAll();
            changed.put("type", type.equals("boolean") ? "integer" : "boolean");
          });
    }
    for (JsonNode value : schema.path("enum")) {
      change(
          kind + " enum",
          name + " without " + value.asText(),
          tree -> {
            ArrayNode values = find.apply(tree).putArray("enum");
            schema
                .get("enum")
                .forEach(
                    other -> {
                      if (!other.equals(value)) {
                        values.add(other);
                      }
                    });
            if (values.isEmpty()) {
              values.add("no_such_value");
            }
          });
    }
  }

  private void change(String kind, String where, Consumer<ObjectNode> edit) {
    Mutant mutant = new Mutant(operation.id(), "document: " + kind, where);
    if (selection.test(mutant)) {
      ObjectNode copy = alone.deepCopy();
      edit.accept(copy);
      changes.add(new Changed(mutant, new ApiDocument(copy)));
    }
  }

  private ObjectNode alone() {
    ObjectNode copy = root.deepCopy();
    ObjectNode paths = copy.putObject("paths");
    ObjectNode item = paths.putObject(operation.path());
    JsonNode original = root.path("paths").path(operation.path());
    if (original.has("servers")) {
      item.set("servers", original.get("servers"));
    }
    ObjectNode inlined = (ObjectNode) inlined(original.get(method()), 0);
    original
        .path("parameters")
        .forEach(shared -> inlined.withArray("parameters").insert(0, inlined(shared, 0)));
    item.set(method(), inlined);
    ((ObjectNode) copy.get("components")).retain("securitySchemes");
    return copy;
  }

  private JsonNode inlined(JsonNode node, int depth) {
    JsonNode resolved = node;
    while (resolved.path("$ref").isTextual()) {
      resolved = root.at(JsonPointer.compile(resolved.get("$ref").textValue().substring(1)));
    }
    if (depth > 40) {
      throw new IllegalStateException("The schemas of " + operation.id() + " contain themselves");
    }
    if (resolved.isObject()) {
      ObjectNode copy = ((ObjectNode) root).objectNode();
      resolved
          .properties()
          .forEach(member -> copy.set(member.getKey(), inlined(member.getValue(), depth + 1)));
      return copy;
    }
    if (resolved.isArray()) {
      ArrayNode copy = ((ObjectNode) root).arrayNode();
      resolved.forEach(item -> copy.add(inlined(item, depth + 1)));
      return copy;
    }
    return resolved;
  }

  private ObjectNode item(ObjectNode tree) {
    return (ObjectNode) tree.get("paths").get(operation.path());
  }

  private ObjectNode operation(ObjectNode tree) {
    return (ObjectNode) item(tree).get(method());
  }

  private ObjectNode parameter(ObjectNode tree, int index) {
    return (ObjectNode) operation(tree).get("parameters").get(index);
  }

  private String method() {
    return operation.method().toLowerCase(Locale.ROOT);
  }
}
