package io.github.partnerapi.sandbox.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells the names and words of the API, which a report needs, from what may belong to a person: the
 * document has them, or a rule names them. Any other may be a surname, whatever it looks like.
 */
public final class Vocabulary {
  private static final String BODY = "/response/body/json";

  private final Set<String> names = new HashSet<>();
  private final RedactionRules rules;

  /**
   * Collects the names of members and parameters.
   *
   * @param document the whole document
   * @param rules what a reviewer keeps
   */
  public Vocabulary(JsonNode document, RedactionRules rules) {
    this.rules = rules;
    collect(document);
  }

  private void collect(JsonNode node) {
    node.path("properties").fieldNames().forEachRemaining(names::add);
    if (node.has("in") && node.path("name").isTextual()) {
      names.add(node.get("name").asText());
    }
    if (node.has("example")) {
      addAll(node.get("example"));
    }
    node.forEach(this::collect);
  }

  /** An example of the document shows members that no schema has. */
  private void addAll(JsonNode example) {
    example.fieldNames().forEachRemaining(names::add);
    example.forEach(this::addAll);
  }

  /**
   * Says whether the name of a member may be shown.
   *
   * @param operation whose response or request has it
   * @param pointer the pointer of the member into the fixture, with asterisks for indexes
   * @param name the name
   */
  boolean showsName(String operation, String pointer, String name) {
    return names.contains(name) || rules.names(operation, pointer);
  }

  /**
   * Says whether the name of a member of a body may be shown.
   *
   * @param operation whose response has it
   * @param where the pointer into the body, with asterisks for indexes
   * @param name the name
   */
  public boolean showsNameInBody(String operation, String where, String name) {
    return showsName(operation, BODY + where, name);
  }

  /**
   * Says whether a word that a documented set does not have may be shown.
   *
   * @param operation whose response has it
   * @param where the pointer into the body, with asterisks for indexes
   */
  public boolean showsWordInBody(String operation, String where) {
    return rules.keeps(operation, BODY + where);
  }
}
