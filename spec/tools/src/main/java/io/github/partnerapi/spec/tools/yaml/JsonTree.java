package io.github.partnerapi.spec.tools.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;

/** Turns nodes into Jackson's trees for the JSON schema validator. Numbers stay exact. */
public final class JsonTree {
  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

  private JsonTree() {}

  /** Returns the same data as a Jackson tree. */
  public static JsonNode of(Node node) {
    if (node instanceof MapNode map) {
      ObjectNode object = FACTORY.objectNode();
      map.members().forEach(member -> object.set(member.name(), of(member.value())));
      return object;
    }
    if (node instanceof ListNode list) {
      ArrayNode array = FACTORY.arrayNode();
      list.items().forEach(item -> array.add(of(item)));
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private static JsonNode scalar(ScalarNode scalar) {
    return switch (scalar.type()) {
      case STRING -> TextNode.valueOf(scalar.text());
      case INTEGER -> integer(new BigInteger(scalar.text()));
      case NUMBER -> DecimalNode.valueOf(scalar.number());
      case BOOLEAN -> BooleanNode.valueOf(scalar.isTrue());
      case NULL -> NullNode.instance;
    };
  }

  private static JsonNode integer(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return IntNode.valueOf(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? LongNode.valueOf(value.longValue())
        : BigIntegerNode.valueOf(value);
  }
}
