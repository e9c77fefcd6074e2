package io.github.partnerapi.sandbox.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.sandbox.redaction.RedactionRules;
import io.github.partnerapi.sandbox.redaction.RedactionRules.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the redaction rules of a recording from a file. */
final class RuleReader {
  private static final String FORM =
      "a rule is {\"keep\": \"<operation> <pointer>\", \"reason\": \"...\"}, or the same with \"replace\"";

  private RuleReader() {}

  /**
   * Reads rules from a JSON file, an array of {@code {"keep": "<operation> <pointer>", "reason":
   * "..."}}, or with {@code "replace"}.
   *
   * @throws RecordingException when the file cannot be read, or a rule has another form or an
   *     operation that the document does not have
   */
  static RedactionRules read(Path file, ApiDocument document) {
    List<Rule> rules = new ArrayList<>();
    for (JsonNode rule : JsonList.read(file, "rules", FORM)) {
      rules.add(rule(file + ": rule " + (rules.size() + 1), rule, document));
    }
    return new RedactionRules(rules);
  }

  private static Rule rule(String name, JsonNode rule, ApiDocument document) {
    boolean keep = rule.has("keep");
    String[] words = rule.path(keep ? "keep" : "replace").asText().split(" ", -1);
    if (rule.size() != 2
        || words.length != 2
        || !words[1].startsWith("/")
        || rule.path("reason").asText().isBlank()) {
      throw new RecordingException(name + " has another form: " + FORM);
    }
    if (!words[0].equals("*") && !document.has(words[0])) {
      throw new RecordingException(name + ": " + document.unknownOperation(words[0]));
    }
    return new Rule(name, keep, words[0], words[1]);
  }
}
