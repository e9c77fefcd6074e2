package io.github.partnerapi.contract.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.internal.text.ExactJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Compares two JSON trees member by member; the order of members does not count, the order of items
 * does.
 */
final class JsonDifference {
  /** How two numbers are compared. */
  enum Numbers {
    /** By their literals: 21.00 is not 21. */
    LITERAL,
    /** By their values: 21.00 is 21. */
    VALUE
  }

  private final Numbers numbers;
  private final Predicate<String> timestamp;
  private final List<Difference> differences = new ArrayList<>();

  private JsonDifference(Numbers numbers, Predicate<String> timestamp) {
    this.numbers = numbers;
    this.timestamp = timestamp;
  }

  /**
   * Lists the differences.
   *
   * @param root the pointer of both trees, for the differences
   * @param numbers how numbers are compared
   * @param timestamp says of a pointer whether a timestamp stands there, for which {@code ""}, null
   *     and absent mean the same
   */
  static List<Difference> between(
      String root,
      JsonNode expected,
      JsonNode actual,
      Numbers numbers,
      Predicate<String> timestamp) {
    JsonDifference difference = new JsonDifference(numbers, timestamp);
    difference.compare(root, expected, actual);
    return difference.differences;
  }

  private void compare(String pointer, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      compareObjects(pointer, expected, actual);
    } else if (expected.isArray() && actual.isArray()) {
      compareArrays(pointer, expected, actual);
    } else if (!same(expected, actual)
        && !(timestamp.test(pointer) && isNone(expected) && isNone(actual))) {
      differences.add(new Difference(pointer, text(expected), text(actual)));
    }
  }

  private void compareObjects(String pointer, JsonNode expected, JsonNode actual) {
    Set<String> names = new TreeSet<>();
    expected.fieldNames().forEachRemaining(names::add);
    actual.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      compare(pointer + "/" + ExactJson.escaped(name), expected.path(name), actual.path(name));
    }
  }

  private void compareArrays(String pointer, JsonNode expected, JsonNode actual) {
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      compare(pointer + "/" + i, expected.path(i), actual.path(i));
    }
  }

  private boolean same(JsonNode expected, JsonNode actual) {
    if (expected.isNumber() && actual.isNumber()) {
      return numbers == Numbers.VALUE
          ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
          : expected.toString().equals(actual.toString());
    }
    return expected.equals(actual);
  }

  private static boolean isNone(JsonNode node) {
    return node.isMissingNode()
        || node.isNull()
        || (node.isTextual() && node.textValue().isEmpty());
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }
}
