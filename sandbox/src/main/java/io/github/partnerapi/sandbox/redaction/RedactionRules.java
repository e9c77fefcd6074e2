package io.github.partnerapi.sandbox.redaction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a recording keeps although it would be replaced, and replaces although it would be kept. A
 * rule names an operation, or {@code *} for all, and a pointer into the fixture with {@code *} for
 * each index: {@code getLeads /response/body/json/result/*}{@code /company_name}.
 */
public final class RedactionRules {
  private final List<Rule> rules;
  private final Set<Rule> used = new LinkedHashSet<>();

  /**
   * One rule.
   *
   * @param name what it is called in a message, such as {@code rules.json: rule 1}
   * @param keep whether it keeps; it replaces otherwise
   * @param operation the operationId, or {@code *} for all
   * @param pointer the JSON pointer into the fixture with {@code *} for each index
   */
  public record Rule(String name, boolean keep, String operation, String pointer) {
    /** Gives the name and what the rule says. */
    @Override
    public String toString() {
      return name + " (" + (keep ? "keep " : "replace ") + operation + " " + pointer + ")";
    }
  }

  /** Makes rules that all hold; without any, everything is redacted as usual. */
  public RedactionRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
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
      if (rule.keep() == keep
          && (rule.operation().equals("*") || rule.operation().equals(operation))
          && rule.pointer().equals(pointer)) {
        used.add(rule);
        any = true;
      }
    }
    return any;
  }

  /** Says whether a rule names a member, or something within it, and so shows its name. */
  boolean names(String operation, String pointer) {
    return rules.stream()
        .filter(rule -> rule.operation().equals("*") || rule.operation().equals(operation))
        .anyMatch(
            rule -> rule.pointer().equals(pointer) || rule.pointer().startsWith(pointer + "/"));
  }

  /**
   * The first rule that has matched nothing so far: with a misspelled pointer it would leave open
   * what it should have closed.
   */
  public Optional<Rule> unused() {
    return rules.stream().filter(rule -> !used.contains(rule)).findFirst();
  }
}
