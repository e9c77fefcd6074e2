package io.github.partnerapi.verification.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Changes of one operation's description that its clients are generated from: one of each kind, at
 * the last place that can have it.
 */
final class Plantings {
  /**
   * Planted before the others, and so in all operations at once: what one of them says about its
   * server and its credential, the client of its provider takes for that of the whole tag.
   */
  private static final Set<String> ALL_HAVE = Set.of("method", "path", "security", "server");

  private final PlantedDocument document;
  private final DocumentedOperation operation;
  private final Map<String, List<Planting>> kinds =
      new TreeMap<>(
          Comparator.comparing((String kind) -> !ALL_HAVE.contains(kind))
              .thenComparing(Comparator.naturalOrder()));

  /**
   * One change.
   *
   * @param mutant what is changed
   * @param edit changes it
   */
  record Planting(Mutant mutant, Consumer<PlantedDocument> edit) {}

  private Plantings(PlantedDocument document, DocumentedOperation operation) {
    this.document = document;
    this.operation = operation;
    operationLevel();
    parameters();
    body();
    responses();
  }

  /** The changes: those that every operation has, then the others, in the order of their kinds. */
  static List<Planting> of(ApiDocument document, DocumentedOperation operation) {
    Plantings plantings = new Plantings(new PlantedDocument(document), operation);
    return plantings.kinds.values().stream().map(places -> places.get(places.size() - 1)).toList();
  }

  private void operationLevel() {
    String method = operation.method().toLowerCase(Locale.ROOT);
    add(
        "path",
        "path",
        planted -> {
          ObjectNode item = (ObjectNode) planted.paths().get(operation.path());
          planted
              .paths()
              .withObjectProperty(operation.path() + "/x")
              .set(method, item.remove(method));
        });
    add(
        "method",
        "method",
        planted -> {
          ObjectNode item = (ObjectNode) planted.paths().get(operation.path());
          item.set(
              Stream.of("patch", "put", "post")
                  .filter(other -> !item.has(other))
                  .findFirst()
                  .orElseThrow(),
              item.remove(method));
        });
    add(
        "server",
        "server",
        planted ->
            planted
                .operation(operation)
                .putArray("servers")
                .addObject()
                .put("url", "https://other.example"));
    add(
        "security",
        "security",
        planted -> {
          ArrayNode security = planted.operation(operation).putArray("security");
          if (operation.credentials().isEmpty()) {
            security.addObject().putArray("textToken");
          }
        });
  }

  private void parameters() {
    for (int i = 0; i < document.operation(operation).path("parameters").size(); i++) {
      List<String> at = List.of("parameters", Integer.toString(i));
      JsonNode parameter = document.read(operation, at);
      String name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("query")) {
        add("parameter name", name, planted -> planted.own(operation, at).put("name", name + "_x"));
        add("parameter location", name, planted -> planted.own(operation, at).put("in", "header"));
        if (!parameter.path("required").asBoolean()) {
          add(
              "parameter required",
              name,
              planted -> planted.own(operation, at).put("required", true));
        }
      }
      schema("parameter", name, below(at, "schema"));
    }
  }

  private void body() {
    List<String> content = List.of("requestBody", "content");
    document
        .read(operation, content)
        .fieldNames()
        .forEachRemaining(
            type -> {
              add(
                  "request media type",
                  type,
                  planted -> {
                    ObjectNode media = planted.own(operation, content);
                    media.set("application/x-other", media.remove(type));
                  });
              members("body member", "body", below(content, type, "schema"));
            });
  }

  private void responses() {
    document
        .read(operation, List.of("responses"))
        .fieldNames()
        .forEachRemaining(
            status -> {
              add(
                  "status",
                  status,
                  planted -> {
                    ObjectNode responses = planted.own(operation, List.of("responses"));
                    responses.set("299", responses.remove(status));
                    // It would stand for the status that is gone.
                    responses.remove("default");
                  });
              List<String> content = List.of("responses", status, "content");
              document
                  .read(operation, content)
                  .fieldNames()
                  .forEachRemaining(
                      type -> {
                        add(
                            "response media type",
                            status + " " + type,
                            planted -> {
                              ObjectNode media = planted.own(operation, content);
                              media.set("application/x-other", media.remove(type));
                            });
                        if (status.startsWith("2")) {
                          members("member", status, below(content, type, "schema"));
                        }
                      });
            });
  }

  private void members(String kind, String where, List<String> at) {
    JsonNode schema = document.read(operation, at);
    schema
        .path("properties")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (name.equals(document.operation(operation).path("x-error-member").textValue())) {
                return; // It is thrown as it came and never read into a model.
              }
              String member = where + "/" + name;
              add(kind + " name", member, planted -> rename(planted.own(operation, at), name));
              if (kind.equals("body member") && !required(schema).contains(name)) {
                add(
                    kind + " required",
                    member,
                    planted -> planted.own(operation, at).withArrayProperty("required").add(name));
              }
              schema(kind, member, below(at, "properties", name));
              members(kind, member, below(at, "properties", name));
            });
    if (schema.has("items")) {
      members(kind, where + "/*", below(at, "items"));
    }
  }

  private void schema(String kind, String where, List<String> at) {
    JsonNode schema = document.read(operation, at);
    String type = schema.path("type").asText();
    if (!type.isEmpty()) {
      add(
          kind + " type",
          where,
          planted ->
              planted
                  .own(operation, at)
                  .removeAll()
                  .put("type", type.equals("boolean") ? "integer" : "boolean"));
    }
    if (schema.has("enum")) {
      add(
          kind + " enum",
          where,
          planted -> {
            ArrayNode values = (ArrayNode) planted.own(operation, at).get("enum");
            values.remove(0);
            if (values.isEmpty()) {
              values.add("no_such_value");
            }
          });
    }
  }

  private static void rename(ObjectNode schema, String name) {
    ObjectNode properties = schema.objectNode();
    schema
        .get("properties")
        .properties()
        .forEach(
            old ->
                properties.set(
                    old.getKey().equals(name) ? name + "_x" : old.getKey(), old.getValue()));
    List<String> required = required(schema);
    schema.set("properties", properties);
    if (required.contains(name)) {
      ArrayNode renamed = schema.putArray("required");
      required.forEach(old -> renamed.add(old.equals(name) ? name + "_x" : old));
    }
  }

  private static List<String> required(JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.path("required").forEach(name -> names.add(name.textValue()));
    return names;
  }

  private static List<String> below(List<String> at, String... steps) {
    return Stream.concat(at.stream(), Stream.of(steps)).toList();
  }

  private void add(String kind, String where, Consumer<PlantedDocument> edit) {
    Consumer<PlantedDocument> whole =
        planted -> {
          // What turns pages names parameters and members, and would no longer find what is
          // renamed.
          planted.operation(operation).remove("x-paging");
          edit.accept(planted);
        };
    Mutant mutant = new Mutant(operation.id(), "regenerated: " + kind, where);
    kinds.computeIfAbsent(kind, absent -> new ArrayList<>()).add(new Planting(mutant, whole));
  }
}
