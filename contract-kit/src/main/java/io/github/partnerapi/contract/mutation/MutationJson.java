package io.github.partnerapi.contract.mutation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.internal.text.ExactJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Writes and reads reports. */
final class MutationJson {
  private static final int VERSION = 1;

  private MutationJson() {}

  static String write(MutationReport report) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("version", VERSION)
        .put("title", report.title())
        .put("score", report.score())
        .put("complete", report.complete());
    ObjectNode counts = tree.putObject("counts");
    for (Fate fate : Fate.values()) {
      counts.put(fate.id(), report.count(fate));
    }
    report.leftOut().forEach(tree.putArray("leftOut")::add);
    ArrayNode mutants = tree.putArray("mutants");
    for (MutantResult result : report.results()) {
      Mutant mutant = result.mutant();
      ObjectNode node =
          mutants
              .addObject()
              .put("operation", mutant.operation())
              .put("behaviour", mutant.behaviour().id())
              .put("pointer", mutant.pointer())
              .put("words", mutant.words())
              .put("fate", result.fate().id());
      result.tests().forEach(node.putArray("tests")::add);
    }
    return ExactJson.pretty(tree);
  }

  static MutationReport read(String json) {
    try {
      JsonNode tree = ExactJson.read(json.getBytes(StandardCharsets.UTF_8));
      if (tree.path("version").asInt() != VERSION) {
        throw new IllegalArgumentException(
            "The report of mutants has not version " + VERSION + ". Let the tests write a new one");
      }
      List<MutantResult> results = new ArrayList<>();
      for (JsonNode node : tree.path("mutants")) {
        Mutant mutant =
            new Mutant(
                node.path("operation").asText(),
                Behaviour.of(node.path("behaviour").asText()),
                node.path("pointer").asText(),
                node.path("words").asText());
        results.add(
            new MutantResult(mutant, Fate.of(node.path("fate").asText()), texts(node, "tests")));
      }
      return new MutationReport(
          tree.path("title").asText(),
          results,
          texts(tree, "leftOut"),
          tree.path("complete").asBoolean());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The report of mutants is no JSON (" + e.getOriginalMessage() + ")", e);
    }
  }

  private static List<String> texts(JsonNode node, String member) {
    return StreamSupport.stream(node.path(member).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
