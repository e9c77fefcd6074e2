package io.github.partnerapi.verification.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.DocumentedParameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lists everything in a document that a run can exercise. */
final class Universe {
  private final JsonNode document;
  private final SortedSet<Item> items = new TreeSet<>();

  private Universe(ApiDocument document) {
    this.document = document.tree();
    document.operations().forEach(this::operation);
  }

  static SortedSet<Item> of(ApiDocument document) {
    return new Universe(document).items;
  }

  private void operation(DocumentedOperation operation) {
    add(Dimension.OPERATION, operation, "");
    operation
        .credentials()
        .forEach(credential -> add(Dimension.SECURITY, operation, credential.scheme()));
    for (DocumentedParameter parameter : operation.parameters()) {
      parameter(operation, parameter.name(), parameter.required(), resolve(parameter.schema()));
    }
    operation
        .requestMedia()
        .forEach(
            (type, media) -> {
              add(Dimension.MEDIA_TYPE, operation, "request " + type);
              body(operation, "body", resolve(media.path("schema")), new HashSet<>());
            });
    operation
        .responses()
        .forEach(
            (status, response) -> {
              add(Dimension.STATUS, operation, status);
              response
                  .schemaPointers()
                  .forEach(
                      (type, pointer) -> {
                        add(Dimension.MEDIA_TYPE, operation, status + " " + type);
                        if (!pointer.isEmpty()) {
                          members(
                              operation,
                              status + " ",
                              resolve(document.at(JsonPointer.compile(pointer))),
                              new HashSet<>());
                        }
                      });
            });
  }

  private void parameter(
      DocumentedOperation operation, String subject, boolean required, JsonNode schema) {
    add(Dimension.PARAMETER_PRESENT, operation, subject);
    if (!required) {
      add(Dimension.PARAMETER_ABSENT, operation, subject);
    }
    for (JsonNode values :
        List.of(schema.path("enum"), resolve(schema.path("items")).path("enum"))) {
      values.forEach(
          value -> add(Dimension.PARAMETER_VALUE, operation, subject + "=" + value.asText()));
    }
  }

  private void body(
      DocumentedOperation operation, String subject, JsonNode schema, Set<JsonNode> above) {
    if (!above.add(schema)) {
      return;
    }
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode member = resolve(property.getValue());
              String name = subject + "/" + property.getKey();
              parameter(operation, name, required.contains(property.getKey()), member);
              body(operation, name, member, above);
            });
    if (schema.has("items")) {
      body(operation, subject + "/*", resolve(schema.get("items")), above);
    }
    above.remove(schema);
  }

  private void members(
      DocumentedOperation operation, String subject, JsonNode schema, Set<JsonNode> above) {
    if (!above.add(schema)) {
      return;
    }
    for (String combination : List.of("allOf", "oneOf", "anyOf")) {
      schema.path(combination).forEach(part -> members(operation, subject, resolve(part), above));
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode member = resolve(property.getValue());
              String name = subject + "/" + property.getKey();
              add(Dimension.MEMBER_SEEN, operation, name);
              add(Dimension.MEMBER_ABSENT, operation, name);
              if (member.path("nullable").asBoolean(false)) {
                add(Dimension.MEMBER_NULL, operation, name);
              }
              members(operation, name, member, above);
            });
    for (String part : List.of("items", "additionalProperties")) {
      if (schema.path(part).isObject()) {
        members(operation, subject + "/*", resolve(schema.get(part)), above);
      }
    }
    above.remove(schema);
  }

  private JsonNode resolve(JsonNode schema) {
    JsonNode resolved = schema;
    while (resolved.path("$ref").isTextual()) {
      resolved = document.at(JsonPointer.compile(resolved.get("$ref").textValue().substring(1)));
    }
    return resolved;
  }

  private void add(Dimension dimension, DocumentedOperation operation, String subject) {
    items.add(new Item(dimension, operation.id(), subject));
  }
}
