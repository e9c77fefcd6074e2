package io.github.partnerapi.spec.tools.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.spec.tools.yaml.JsonTree;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Is one thing that somebody, or a merge, does to a file.
 *
 * @param file which file, counted round
 * @param how what is done, counted round: to a value, a key or the text
 * @param where which value, key or line, counted round
 * @param what which odd thing is put there, counted round
 */
record Mutation(int file, int how, int where, int what) {
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-1",
          "1e400",
          "1e999999999",
          "-0.0",
          "9223372036854775808",
          "\"\"",
          "\" \"",
          "\"x\"",
          "[]",
          "{}",
          "[[]]",
          "[null]",
          "{\"\":1}",
          "{\"$ref\":\"\"}",
          "{\"$ref\":\"#\"}",
          "{\"$ref\":\"#/\"}",
          "{\"$ref\":1}",
          "{\"$ref\":\"../../etc/passwd\"}",
          "{\"$ref\":\"http://x/y.yaml\"}",
          "{\"$ref\":\"#/components/schemas/Nothing\"}",
          "{\"$ref\":\"#/paths/~1\"}",
          "{\"$ref\":\"a.yaml#b\"}",
          "\"../../components/schemas/Balance.yaml\"",
          "{\"$ref\":\"Balance.yaml\"}",
          "{\"allOf\":[{\"$ref\":\"Balance.yaml\"}]}",
          "\"{a}\"",
          "\"/{/}\"",
          "\"{{}}\"",
          "\"PT9999999999999999S\"",
          "\"PT0S\"",
          "\"9.9.9\"",
          "\"1.0.0-rc\"",
          "\"2024-02-30\"",
          "\"[a-\"",
          "\"(\"",
          "\"\\u0000\"",
          "\"\\u0085\"",
          "\"\\ud83d\\ude00\"",
          "\"a\\nb\"",
          "\"a|b`c\"",
          "\"%s%n\"",
          "\"string\"",
          "\"array\"",
          "\"object\"",
          "\"integer\"",
          "\"get\"",
          "\"default\"",
          "[\"a\",\"a\"]");

  private static final List<String> KEYS =
      List.of(
          "",
          " ",
          "$ref",
          "x-",
          "x-new",
          "~1",
          "a/b",
          "null",
          "1",
          "true",
          "{",
          "get",
          "allOf",
          "oneOf",
          "not",
          "items",
          "properties",
          "additionalProperties",
          "enum",
          "required",
          "discriminator",
          "parameters",
          "/",
          "//",
          "/{",
          "/a b",
          "default",
          "2XX",
          "999",
          "é",
          "a\nb",
          "-",
          "?",
          "type",
          "servers",
          "security",
          "x-paging",
          "x-rate-limit",
          "x-sensitive",
          "x-error-member",
          "callbacks",
          "examples",
          "schema",
          "content",
          "nullable",
          "minimum",
          "multipleOf",
          "pattern",
          "readOnly",
          "mapping",
          "links");

  private static final List<String> LINES =
      List.of(
          "\t",
          "\u0007",
          "\u0000",
          "&a",
          "*a",
          "!!binary x",
          "? ",
          "- ",
          ":",
          ": x",
          "%YAML 9.9",
          "---",
          "...",
          "\uFEFF",
          "<<: *x",
          "'",
          "\"",
          "{",
          "}",
          "[",
          "]",
          "#",
          "|",
          ">",
          "a: b: c",
          "                                x: 1",
          "\u2028",
          "\ud800",
          "a: [",
          "<<<<<<< HEAD",
          "=======",
          "!a",
          "@",
          "`");

  /** Returns the changed text of a file. */
  String apply(String text) {
    return switch (Math.floorMod(how, 6)) {
      case 0 -> inserted(text);
      case 1 -> text.substring(0, pick(text.length() + 1));
      default -> tree(text).map(this::changed).orElseGet(() -> inserted(text));
    };
  }

  private String inserted(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int line = pick(lines.size());
    String odd = LINES.get(Math.floorMod(what, LINES.size()));
    if (what % 3 == 0) {
      lines.set(line, lines.get(line) + odd);
    } else {
      lines.add(line, odd);
    }
    return String.join("\n", lines);
  }

  private int pick(int size) {
    return Math.floorMod(where, size);
  }

  private static Optional<JsonNode> tree(String text) {
    Optional<Node> node = YamlReader.read("a", text, finding -> {});
    return node.map(JsonTree::of);
  }

  private String changed(JsonNode root) {
    List<Place> places = new ArrayList<>();
    collect(root, places);
    if (places.isEmpty()) {
      return VALUES.get(Math.floorMod(what, VALUES.size()));
    }
    Place place = places.get(pick(places.size()));
    switch (Math.floorMod(how, 6)) {
      case 2 -> place.set(odd());
      case 3 -> place.remove();
      case 4 -> place.rename(KEYS.get(Math.floorMod(what, KEYS.size())));
      default -> place.set(places.get(Math.floorMod(what, places.size())).get().deepCopy());
    }
    return root.toPrettyString();
  }

  private JsonNode odd() {
    try {
      return new com.fasterxml.jackson.databind.ObjectMapper()
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .readTree(VALUES.get(Math.floorMod(what, VALUES.size())));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(JsonNode node, List<Place> places) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> each : object.properties()) {
        places.add(new Place(object, each.getKey(), 0));
        collect(each.getValue(), places);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        places.add(new Place(array, "", i));
        collect(array.get(i), places);
      }
    }
  }

  /** Is a member or an item. */
  private record Place(JsonNode holder, String name, int index) {
    JsonNode get() {
      return holder instanceof ObjectNode object ? object.get(name) : holder.get(index);
    }

    void set(JsonNode value) {
      if (holder instanceof ObjectNode object) {
        object.set(name, value);
      } else {
        ((ArrayNode) holder).set(index, value);
      }
    }

    void remove() {
      if (holder instanceof ObjectNode object) {
        object.remove(name);
      } else {
        ((ArrayNode) holder).remove(index);
      }
    }

    void rename(String other) {
      if (holder instanceof ObjectNode object) {
        object.set(other, object.remove(name));
      } else {
        ((ArrayNode) holder).add(other);
      }
    }
  }
}
