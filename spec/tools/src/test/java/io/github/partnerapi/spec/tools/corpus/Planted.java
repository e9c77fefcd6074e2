package io.github.partnerapi.spec.tools.corpus;

import io.github.partnerapi.spec.tools.document.SmallDocument;
import java.util.function.UnaryOperator;

/**
 * Is an edit of the small document, and what must be said about it.
 *
 * @param rule the rule that it breaks or almost breaks
 * @param name what is wrong, or almost wrong
 * @param edit plants it
 * @param file the file that must be named; empty for a near miss, about which nothing may be said
 * @param text a text of the line that must be named; empty for the first line
 */
public record Planted(
    String rule, String name, UnaryOperator<SmallDocument> edit, String file, String text) {
  /** Plants a defect by any edit. */
  static Planted defect(
      String rule, String name, UnaryOperator<SmallDocument> edit, String file, String text) {
    return new Planted(rule, name, edit, file, text);
  }

  /** Plants a defect by replacing a text of the file that must be named. */
  static Planted defect(
      String rule, String name, String file, String from, String to, String text) {
    return new Planted(rule, name, document -> document.replace(file, from, to), file, text);
  }

  /** Plants something harmless by any edit. */
  static Planted nearMiss(String rule, String name, UnaryOperator<SmallDocument> edit) {
    return new Planted(rule, name, edit, "", "");
  }

  /** Plants something harmless by replacing a text. */
  static Planted nearMiss(String rule, String name, String file, String from, String to) {
    return nearMiss(rule, name, document -> document.replace(file, from, to));
  }

  /** Tells whether this must be found. */
  boolean isDefect() {
    return !file.isEmpty();
  }

  @Override
  public String toString() {
    return rule + (isDefect() ? " catches " : " passes ") + name;
  }
}
