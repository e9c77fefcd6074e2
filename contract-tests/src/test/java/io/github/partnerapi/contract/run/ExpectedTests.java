package io.github.partnerapi.contract.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.internal.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many tests each class has to have. The numbers stand in a committed file and may only rise. */
final class ExpectedTests {
  private final JsonNode numbers;

  /** Reads the numbers, an object of counts by class. */
  ExpectedTests(JsonNode numbers) {
    this.numbers = numbers;
  }

  /** Counts what a run had. A test that was skipped counts: whether that is allowed is judged elsewhere. */
  static ExpectedTests of(List<TestReports.Test> tests) {
    Map<String, Integer> counts = new TreeMap<>();
    tests.forEach(test -> counts.merge(test.className(), 1, Integer::sum));
    ObjectNode numbers = JsonNodeFactory.instance.objectNode();
    counts.forEach(numbers::put);
    return new ExpectedTests(numbers);
  }

  /** Lists, in sentences, the classes that had fewer tests than here. A class that is not here may have any number. */
  List<String> missing(ExpectedTests reached) {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, JsonNode> expected : numbers.properties()) {
      int tests = reached.numbers.path(expected.getKey()).asInt(0);
      if (tests < expected.getValue().asInt()) {
        missing.add(expected.getKey() + " had " + tests + " tests, expected are " + expected.getValue());
      }
    }
    return missing;
  }

  /** The text of the committed file. */
  String text() {
    return Json.pretty(numbers);
  }
}
