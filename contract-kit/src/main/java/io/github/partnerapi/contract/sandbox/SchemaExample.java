package io.github.partnerapi.contract.sandbox;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** Puts an answer together out of the examples that the members of a data type have. */
final class SchemaExample {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode document;

  SchemaExample(JsonNode document) {
    this.document = document;
  }

  /**
   * Gives a value of a schema.
   *
   * @param pointer where the schema stands in the document; empty when there is none, which any
   *     value fits
   */
  JsonNode of(String pointer) {
    return pointer.isEmpty()
        ? NODES.objectNode()
        : of(document.at(JsonPointer.compile(pointer)), Set.of());
  }

  private JsonNode of(JsonNode schema, Set<String> within) {
    if (schema.has("example")) {
      return schema.get("example");
    }
    if (schema.has("$ref")) {
      String name = schema.get("$ref").textValue();
      Set<String> deeper = new HashSet<>(within);
      return deeper.add(name) && name.startsWith("#/")
          ? of(document.at(JsonPointer.compile(name.substring(1))), deeper)
          : NODES.missingNode();
    }
    for (String list : new String[] {"enum", "allOf", "oneOf", "anyOf"}) {
      if (schema.path(list).has(0)) {
        JsonNode first = schema.get(list).get(0);
        return list.equals("enum") ? first : of(first, within);
      }
    }
    return plain(schema, within);
  }

  private JsonNode plain(JsonNode schema, Set<String> within) {
    if (schema.has("properties")) {
      ObjectNode object = NODES.objectNode();
      schema
          .get("properties")
          .properties()
          .forEach(
              member -> {
                JsonNode value = of(member.getValue(), within);
                if (!value.isMissingNode()) {
                  object.set(member.getKey(), value);
                }
              });
      return object;
    }
    return switch (schema.path("type").asText()) {
      case "object" -> NODES.objectNode();
      case "array" -> list(of(schema.path("items"), within));
      default -> NODES.missingNode();
    };
  }

  private static ArrayNode list(JsonNode item) {
    ArrayNode list = NODES.arrayNode();
    return item.isMissingNode() ? list : list.add(item);
  }
}
