package io.github.partnerapi.contract.internal.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.internal.document.ApiDocument;
import io.github.partnerapi.contract.internal.recording.JsonList;
import io.github.partnerapi.contract.recording.RecordingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a recording keeps although it would be replaced, and replaces although it would be kept. A rule names an operation, or {@code *} for
 * all, and a pointer into the fixture with {@code *} for each index: {@code getLeads /response/body/json/result/*}{@code /company_name}.
 */
public final class RedactionRules {
  private static final String FORM =
      "a rule is {\"keep\": \"<operation> <pointer>\", \"reason\": \"...\"}, or the same with \"replace\"";

  private final String file;
  private final List<Rule> rules;
  private final Set<Rule> used = new LinkedHashSet<>();

  private record Rule(int number, boolean keep, String operation, String pointer) {
    @Override
    public String toString() {
      return "rule " + number + " (" + (keep ? "keep " : "replace ") + operation + " " + pointer + ")";
    }
  }

  private RedactionRules(String file, List<Rule> rules) {
    this.file = file;
    this.rules = rules;
  }

  /** No rules: everything is redacted as usual. */
  public static RedactionRules none() {
    return new RedactionRules("", List.of());
  }

  /**
   * Reads rules from a JSON file, an array of {@code {"keep": "<operation> <pointer>", "reason": "..."}}, or with {@code "replace"}.
   *
   * @throws RecordingException when the file cannot be read, or a rule has another form or an operation that the document does not have
   */
  public static RedactionRules read(Path file, ApiDocument document) {
    List<Rule> rules = new ArrayList<>();
    for (JsonNode rule : JsonList.read(file, "rules", FORM)) {
      rules.add(rule(file, rules.size() + 1, rule, document));
    }
    return new RedactionRules(file.toString(), rules);
  }

  private static Rule rule(Path file, int number, JsonNode rule, ApiDocument document) {
    boolean keep = rule.has("keep");
    String[] words = rule.path(keep ? "keep" : "replace").asText().split(" ", -1);
    if (rule.size() != 2 || words.length != 2 || !words[1].startsWith("/") || rule.path("reason").asText().isBlank()) {
      throw new RecordingException(file + ": rule " + number + " has another form: " + FORM);
    }
    if (!words[0].equals("*") && !document.has(words[0])) {
      throw new RecordingException(file + ": rule " + number + ": " + document.unknownOperation(words[0]));
    }
    return new Rule(number, keep, words[0], words[1]);
  }

  /** Says whether a rule keeps what stands at a pointer whose indexes are asterisks. */
  boolean keeps(String operation, String pointer) {
    return matches(true, operation, pointer);
  }

  /** Says whether a rule replaces what stands at a pointer whose indexes are asterisks. */
  boolean replaces(String operation, String pointer) {
    return matches(false, operation, pointer);
  }

  private boolean matches(boolean keep, String operation, String pointer) {
    boolean any = false;
    for (Rule rule : rules) {
      if (rule.keep() == keep && (rule.operation().equals("*") || rule.operation().equals(operation)) && rule.pointer().equals(pointer)) {
        used.add(rule);
        any = true;
      }
    }
    return any;
  }

  /**
   * Makes sure that every rule was good for something: a rule with a misspelled pointer would leave open what it should have closed.
   *
   * @throws RecordingException naming the first rule that matched nothing
   */
  public void checkAllUsed() {
    rules.stream().filter(rule -> !used.contains(rule)).findFirst().ifPresent(rule -> {
      throw new RecordingException(file + ": " + rule + " matches nothing that was recorded. Correct its pointer, or remove it");
    });
  }
}
