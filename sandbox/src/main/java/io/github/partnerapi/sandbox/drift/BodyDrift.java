package io.github.partnerapi.sandbox.drift;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.document.SchemaWalk;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.sandbox.drift.RecordedDrift.Kind;
import io.github.partnerapi.sandbox.redaction.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Holds the JSON bodies of one operation and status against their schema, and remembers which
 * members came.
 */
final class BodyDrift {
  private final JsonNode document;
  private final String operation;
  private final Vocabulary vocabulary;
  private final Sink sink;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, String> objects = new LinkedHashMap<>();

  BodyDrift(JsonNode document, String operation, Vocabulary vocabulary, Sink sink) {
    this.document = document;
    this.operation = operation;
    this.vocabulary = vocabulary;
    this.sink = sink;
  }

  /** Told of each difference. */
  @FunctionalInterface
  interface Sink {
    void drift(Kind kind, String where, String documentPointer, String documented, String sent);
  }

  /** The pointers, with asterisks for indexes, of the documented members that came. */
  Set<String> seen() {
    return seen;
  }

  /** The pointers of the objects that came, each with the pointer of its schema. */
  Map<String, String> objects() {
    return objects;
  }

  /** Looks at one body. */
  void see(String schemaPointer, JsonNode body) {
    visit("", schemaPointer, body);
  }

  private void visit(String where, String schemaPointer, JsonNode value) {
    String at = SchemaWalk.resolved(document, schemaPointer);
    JsonNode schema = document.at(JsonPointer.compile(at));
    String type = schema.path("type").asText();
    if (value.isNull()) {
      if (!type.isEmpty() && !schema.path("nullable").asBoolean()) {
        sink.drift(Kind.NULLED, where, at, type, "null");
      }
    } else if (!type.isEmpty() && !isOf(type, value)) {
      sink.drift(Kind.RETYPED, where, at + "/type", type, title(value));
    } else if (value.isObject()) {
      object(where, at, schema, value);
    } else if (value.isArray()) {
      value.forEach(item -> visit(where + "/*", at + "/items", item));
    } else {
      scalar(where, at, schema, value);
    }
  }

  private void object(String where, String at, JsonNode schema, JsonNode value) {
    objects.put(where, at);
    JsonNode others = schema.path("additionalProperties");
    boolean free = others.asBoolean(false) || !schema.has("properties");
    value
        .properties()
        .forEach(
            member -> {
              String name = ExactJson.escaped(member.getKey());
              if (schema.path("properties").has(member.getKey())) {
                seen.add(where + "/" + name);
                visit(where + "/" + name, at + "/properties/" + name, member.getValue());
              } else if (others.isObject()) {
                visit(where + "/*", at + "/additionalProperties", member.getValue());
              } else if (!free) {
                boolean shows =
                    vocabulary.showsNameInBody(operation, where + "/" + name, member.getKey());
                String shown = shows ? name : "*";
                sink.drift(
                    Kind.ADDED,
                    where + "/" + shown,
                    at + "/properties",
                    "no such member",
                    title(member.getValue()));
              }
            });
    for (JsonNode required : schema.path("required")) {
      if (!value.has(required.asText())) {
        String name = ExactJson.escaped(required.asText());
        sink.drift(
            Kind.REMOVED,
            where + "/" + name,
            at + "/properties/" + name,
            "a required member",
            "nothing");
      }
    }
  }

  private void scalar(String where, String at, JsonNode schema, JsonNode value) {
    if (schema.has("enum")) {
      for (JsonNode known : schema.get("enum")) {
        if (known.equals(value)) {
          return;
        }
      }
      boolean word = value.isTextual() && vocabulary.showsWordInBody(operation, where);
      sink.drift(
          Kind.ADDED,
          where,
          at + "/enum",
          "one of " + schema.get("enum").size() + " values",
          word ? "the value " + value.asText() : "another value");
    } else if (value.isTextual()
        && schema.has("pattern")
        && !value.asText().matches(schema.get("pattern").asText())) {
      sink.drift(
          Kind.RETYPED, where, at + "/pattern", "a text of the documented pattern", "another text");
    } else if (value.isTextual() && !isOfFormat(schema.path("format").asText(), value.asText())) {
      sink.drift(
          Kind.RETYPED,
          where,
          at + "/format",
          "a text of the format " + schema.path("format").asText(),
          "another text");
    }
  }

  private static boolean isOfFormat(String format, String text) {
    try {
      if (format.equals("date")) {
        LocalDate.parse(text);
      } else if (format.equals("date-time")) {
        OffsetDateTime.parse(text);
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      default -> value.isNumber();
    };
  }

  private static String title(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "object";
      case ARRAY -> "array";
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      default -> value.isIntegralNumber() ? "integer" : "number";
    };
  }
}
