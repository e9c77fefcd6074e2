package io.github.partnerapi.contract.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.OpenValue;
import io.github.partnerapi.RawJson;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.json.JsonModel;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encodes what an operation returned, so that it can be compared with what came over the wire. */
final class ResultWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ResultWriter() {}

  /** Encodes a result: null is no body, a text and bytes are themselves, anything else is JSON. */
  static Body write(@Nullable Object result) {
    if (result == null) {
      return new Body.None();
    }
    if (result instanceof String text) {
      return new Body.Text(text);
    }
    if (result instanceof byte[] bytes) {
      return new Body.Binary(Base64.getEncoder().encodeToString(bytes));
    }
    return new Body.JsonText(json(result));
  }

  private static JsonNode json(@Nullable Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value instanceof JsonModel model) {
      return parsed(model.toJson());
    }
    if (value instanceof RawJson raw) {
      return parsed(raw.text());
    }
    if (value instanceof List<?> list) {
      ArrayNode array = NODES.arrayNode();
      list.forEach(item -> array.add(json(item)));
      return array;
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = NODES.objectNode();
      map.forEach((name, member) -> object.set(String.valueOf(name), json(member)));
      return object;
    }
    if (value instanceof BigDecimal number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Integer || value instanceof Long) {
      return NODES.numberNode(((Number) value).longValue());
    }
    if (value instanceof Boolean bool) {
      return NODES.booleanNode(bool);
    }
    if (value instanceof String || value instanceof OpenValue) {
      return NODES.textNode(value.toString());
    }
    throw new IllegalArgumentException("The kit cannot encode a " + value.getClass().getName());
  }

  private static JsonNode parsed(String json) {
    try {
      return ExactJson.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A model's toJson() gave no JSON", e);
    }
  }
}
