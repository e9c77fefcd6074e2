package io.github.partnerapi.spec.tools.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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

/** Turns nodes into Jackson's trees and into JSON. Numbers stay exact. */
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

  /** Returns the same data as indented JSON with {@code \n} line ends. */
  public static String text(Node node) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    try {
      return JsonMapper.builder().build().writer(printer).writeValueAsString(of(node)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always JSON", e);
    }
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
