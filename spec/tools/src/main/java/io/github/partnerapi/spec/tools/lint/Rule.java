package io.github.partnerapi.spec.tools.lint;

/**
 * Is one thing that must hold in the document.
 *
 * @param id kebab-case name; {@code spec/rules/<id>.md} explains the rule
 * @param check finds where it does not hold
 */
record Rule(String id, Check check) {
  /** Looks at a document and reports each place where the rule does not hold. */
  @FunctionalInterface
  interface Check {
    void run(Subject subject, Report report);
  }
}
