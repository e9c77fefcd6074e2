package io.github.partnerapi.contract.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.internal.text.ExactJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a value and its schema side by side and tells which schema describes which part of the
 * value.
 */
public final class SchemaWalk {
  private final JsonNode document;

  /** Walks through the schemas of one document. */
  public SchemaWalk(JsonNode document) {
    this.document = document;
  }

  /** Told about each part of a value. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Visits one part.
     *
     * @param pointer the pointer of the part in the value
     * @param pattern the same with {@code *} for each index and each free name
     * @param schema the schema of the part, references followed
     * @param value the part; missing where the schema describes a member that an object of the
     *     value does not have
     */
    void visit(String pointer, String pattern, JsonNode schema, JsonNode value);
  }

  /** Visits a value and all its parts that the schema describes. */
  public void visit(String schemaPointer, JsonNode value, Visitor visitor) {
    visit("", "", schemaPointer, value, visitor);
  }

  private void visit(
      String pointer, String pattern, String schemaPointer, JsonNode value, Visitor visitor) {
    String at = resolved(document, schemaPointer);
    JsonNode schema = document.at(JsonPointer.compile(at));
    visitor.visit(pointer, pattern, schema, value);
    for (String combination : List.of("allOf", "oneOf", "anyOf")) {
      for (int i = 0; i < schema.path(combination).size(); i++) {
        visit(pointer, pattern, at + "/" + combination + "/" + i, value, visitor);
      }
    }
    if (value.isObject()) {
      members(pointer, pattern, at, schema, value, visitor);
    }
    if (value.isArray() && schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        visit(pointer + "/" + i, pattern + "/*", at + "/items", value.get(i), visitor);
      }
    }
  }

  private void members(
      String pointer, String pattern, String at, JsonNode schema, JsonNode value, Visitor visitor) {
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String name = "/" + ExactJson.escaped(property.getKey());
              visit(
                  pointer + name,
                  pattern + name,
                  at + "/properties" + name,
                  value.path(property.getKey()),
                  visitor);
            });
    if (schema.path("additionalProperties").isObject()) {
      value
          .properties()
          .forEach(
              member -> {
                if (!schema.path("properties").has(member.getKey())) {
                  visit(
                      pointer + "/" + ExactJson.escaped(member.getKey()),
                      pattern + "/*",
                      at + "/additionalProperties",
                      member.getValue(),
                      visitor);
                }
              });
    }
  }

  /**
   * The pointer to which the references at a pointer of a document lead; the pointer itself where
   * there is none.
   */
  public static String resolved(JsonNode document, String schemaPointer) {
    String pointer = schemaPointer;
    @Nullable JsonNode reference = document.at(JsonPointer.compile(pointer)).get("$ref");
    while (reference != null) {
      pointer = reference.textValue().substring(1);
      reference = document.at(JsonPointer.compile(pointer)).get("$ref");
    }
    return pointer;
  }
}
