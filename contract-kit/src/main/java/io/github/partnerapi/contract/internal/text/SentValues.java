package io.github.partnerapi.contract.internal.text;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the texts of a query, a form or a path back into the values that a schema describes. */
public final class SentValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode document;

  /** Resolves references in one document. */
  public SentValues(JsonNode document) {
    this.document = document;
  }

  /** The still encoded values of a query or form by their decoded names, in the order sent. */
  public static Map<String, List<String>> pairs(String text) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    if (!text.isEmpty()) {
      for (String pair : text.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        pairs
            .computeIfAbsent(name, key -> new ArrayList<>())
            .add(equals < 0 ? "" : pair.substring(equals + 1));
      }
    }
    return pairs;
  }

  /** Decodes one value. */
  public static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /**
   * The value that was sent for a schema; text stays text where the schema wants a string, and
   * where it cannot be what the schema wants.
   */
  public JsonNode value(JsonNode schema, boolean explode, List<String> encoded) {
    JsonNode resolved = resolve(schema);
    if (resolved.path("type").asText().equals("array")) {
      ArrayNode items = NODES.arrayNode();
      for (String value : encoded) {
        for (String item : explode ? new String[] {value} : value.split(",", -1)) {
          items.add(scalar(resolve(resolved.path("items")), decoded(item)));
        }
      }
      return items;
    }
    return scalar(resolved, decoded(encoded.get(0)));
  }

  /** The value of a parameter that is sent as JSON text; the text itself when it is no JSON. */
  public JsonNode json(String encoded) {
    try {
      return ExactJson.read(decoded(encoded).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      return NODES.textNode(decoded(encoded));
    }
  }

  /** Follows the references of a schema to the schema itself. */
  public JsonNode resolve(JsonNode schema) {
    JsonNode resolved = schema;
    while (resolved.path("$ref").isTextual()) {
      resolved = document.at(JsonPointer.compile(resolved.get("$ref").textValue().substring(1)));
    }
    return resolved;
  }

  private static JsonNode scalar(JsonNode schema, String text) {
    return switch (schema.path("type").asText()) {
      case "integer" ->
          text.matches("-?[0-9]{1,18}")
              ? NODES.numberNode(Long.parseLong(text))
              : NODES.textNode(text);
      case "number" ->
          text.matches("-?[0-9]+(\\.[0-9]+)?")
              ? NODES.numberNode(new BigDecimal(text))
              : NODES.textNode(text);
      case "boolean" ->
          text.equals("true") || text.equals("false")
              ? NODES.booleanNode(text.equals("true"))
              : NODES.textNode(text);
      default -> NODES.textNode(text);
    };
  }
}
