package io.github.partnerapi.spec.tools.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Is one kind of change that no client and no recorded exchange can notice, since all that was
 * allowed still is: planted at every place of a document that can have it.
 */
final class Loosening {
  private static final List<String> LIMITS =
      List.of(
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "uniqueItems",
          "pattern");

  private final String kind;
  private final ObjectNode loosened;
  private final Set<String> expected = new TreeSet<>();
  private final Set<String> operations = new TreeSet<>();
  private String operation = "";

  private Loosening(String kind, ObjectNode loosened) {
    this.kind = kind;
    this.loosened = loosened;
    for (Map.Entry<String, JsonNode> path : loosened.get("paths").properties()) {
      String at = "/paths/" + escaped(path.getKey());
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operation = method.getValue().path("operationId").asText();
        if (method.getKey().equals("parameters")) {
          parameters(at + "/parameters", method.getValue());
        } else if (!operation.isEmpty()) {
          operation(at + "/" + method.getKey(), (ObjectNode) method.getValue());
        }
      }
    }
  }

  /**
   * Plants each kind, in a copy of a document that has no references below its paths, unless the
   * document has no place for it.
   */
  static Stream<Loosening> of(ObjectNode document) {
    List<String> kinds =
        new ArrayList<>(
            List.of(
                "security dropped",
                "parameter optional",
                "body optional",
                "media type added",
                "status added",
                "member optional",
                "value added",
                "values dropped",
                "type widened",
                "type dropped",
                "format dropped",
                "null allowed",
                "members allowed"));
    LIMITS.forEach(limit -> kinds.add(limit + " dropped"));
    return kinds.stream()
        .map(kind -> new Loosening(kind, document.deepCopy()))
        .filter(loosening -> !loosening.expected.isEmpty());
  }

  /** Returns the changed document. */
  ObjectNode document() {
    return loosened;
  }

  /** Returns what is loosened. */
  String kind() {
    return kind;
  }

  /** Returns what the gate has to say, as kind and pointer. */
  Set<String> expected() {
    return expected;
  }

  @Override
  public String toString() {
    return kind + ": " + expected.size() + " places in " + operations.size() + " operations";
  }

  private void operation(String at, ObjectNode described) {
    if (kind.equals("security dropped") && !described.path("security").isEmpty()) {
      described.putArray("security");
      expect(ChangeKind.CREDENTIAL_ADDED, at);
    }
    parameters(at + "/parameters", described.path("parameters"));
    if (described.get("requestBody") instanceof ObjectNode body) {
      if (kind.equals("body optional") && body.path("required").asBoolean()) {
        body.put("required", false);
        expect(ChangeKind.REQUEST_BODY_OPTIONAL, at + "/requestBody");
      }
      content(Direction.REQUEST, at + "/requestBody", body);
    }
    for (Map.Entry<String, JsonNode> response : described.path("responses").properties()) {
      content(
          Direction.RESPONSE,
          at + "/responses/" + response.getKey(),
          (ObjectNode) response.getValue());
    }
    if (kind.equals("status added")) {
      ObjectNode answer = ((ObjectNode) described.get("responses")).putObject("299");
      answer.put("description", "One more.");
      expect(ChangeKind.STATUS_ADDED, at + "/responses/299");
    }
  }

  private void parameters(String at, JsonNode parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      ObjectNode parameter = (ObjectNode) parameters.get(i);
      boolean inPath = parameter.path("in").asText().equals("path");
      if (kind.equals("parameter optional") && parameter.path("required").asBoolean() && !inPath) {
        parameter.put("required", false);
        expect(ChangeKind.PARAMETER_OPTIONAL, at + "/" + i);
      }
      schema(Direction.REQUEST, at + "/" + i + "/schema", parameter.get("schema"));
      for (Map.Entry<String, JsonNode> media : parameter.path("content").properties()) {
        String below = at + "/" + i + "/content/" + escaped(media.getKey()) + "/schema";
        schema(Direction.REQUEST, below, media.getValue().get("schema"));
      }
    }
  }

  private void content(Direction direction, String at, ObjectNode holder) {
    if (!(holder.get("content") instanceof ObjectNode content)) {
      return;
    }
    for (Map.Entry<String, JsonNode> media : content.properties()) {
      String below = at + "/content/" + escaped(media.getKey()) + "/schema";
      schema(direction, below, media.getValue().get("schema"));
    }
    if (kind.equals("media type added")) {
      content.putObject("application/x-other").putObject("schema").put("type", "string");
      expect(
          direction.pick(ChangeKind.REQUEST_MEDIA_TYPE_ADDED, ChangeKind.RESPONSE_MEDIA_TYPE_ADDED),
          at + "/content/application~1x-other");
    }
  }

  private void schema(Direction direction, String at, JsonNode node) {
    if (!(node instanceof ObjectNode schema)) {
      return;
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      schema(direction, at + "/properties/" + escaped(property.getKey()), property.getValue());
    }
    schema(direction, at + "/items", schema.get("items"));
    schema(direction, at + "/additionalProperties", schema.get("additionalProperties"));
    members(direction, at, schema);
    types(direction, at, schema);
    values(direction, at, schema);
  }

  private void members(Direction direction, String at, ObjectNode schema) {
    if (kind.equals("member optional") && schema.remove("required") instanceof ArrayNode names) {
      names.forEach(
          name ->
              expect(
                  direction.pick(
                      ChangeKind.REQUEST_PROPERTY_OPTIONAL, ChangeKind.RESPONSE_PROPERTY_OPTIONAL),
                  at + "/properties/" + escaped(name.textValue())));
    }
    boolean closed = !schema.path("additionalProperties").asBoolean(true);
    if (kind.equals("members allowed") && closed) {
      schema.remove("additionalProperties");
      expect(direction.pick(ChangeKind.REQUEST_OPENED, ChangeKind.RESPONSE_OPENED), at);
    }
    if (kind.equals("null allowed") && !schema.path("nullable").asBoolean()) {
      schema.put("nullable", true);
      expect(direction.pick(ChangeKind.REQUEST_NULLABLE, ChangeKind.RESPONSE_NULLABLE), at);
    }
  }

  private void types(Direction direction, String at, ObjectNode schema) {
    String type = schema.path("type").asText();
    String format = schema.path("format").asText();
    boolean widened = kind.equals("type widened") && type.equals("integer");
    // A list without its type would be written in another style as well.
    boolean dropped = kind.equals("type dropped") && !type.isEmpty() && !type.equals("array");
    boolean formless =
        kind.equals("format dropped")
            && type.equals("string")
            && !Set.of("", "password", "decimal").contains(format);
    if (widened || dropped || formless) {
      schema.remove("format");
      if (widened) {
        schema.put("type", "number");
      } else if (dropped) {
        schema.remove("type");
      }
      expect(direction.pick(ChangeKind.REQUEST_TYPE_WIDENED, ChangeKind.RESPONSE_TYPE_CHANGED), at);
    }
  }

  private void values(Direction direction, String at, ObjectNode schema) {
    ChangeKind value =
        direction.pick(ChangeKind.REQUEST_VALUE_ADDED, ChangeKind.RESPONSE_VALUE_ADDED);
    if (kind.equals("value added") && schema.get("enum") instanceof ArrayNode values) {
      values.add("brand_new_value");
      expect(value, at);
    }
    if (kind.equals("values dropped") && schema.remove("enum") != null) {
      expect(value, at);
    }
    for (String limit : LIMITS) {
      if (kind.equals(limit + " dropped") && schema.remove(limit) != null) {
        expect(
            direction.pick(ChangeKind.REQUEST_LIMIT_LOOSENED, ChangeKind.RESPONSE_LIMIT_LOOSENED),
            at);
      }
    }
  }

  private void expect(ChangeKind change, String pointer) {
    expected.add(change.id() + " " + pointer);
    operations.add(operation);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
