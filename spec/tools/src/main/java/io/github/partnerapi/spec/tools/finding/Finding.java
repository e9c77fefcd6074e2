package io.github.partnerapi.spec.tools.finding;

import java.util.Comparator;

/**
 * Is something wrong in the document's sources.
 *
 * @param rule id of the rule that says so
 * @param at the place to mend
 * @param message what is wrong, as a clause
 * @param remedy what to do, as a sentence
 */
public record Finding(String rule, Location at, String message, String remedy)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::at)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  /** Takes message and remedy as one line each, whatever they quote. */
  public Finding {
    message = oneLine(message);
    remedy = oneLine(remedy);
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\ud800-\\udfff]+", " ");
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** Returns one line: place, message, remedy, rule. */
  @Override
  public String toString() {
    return at + ": " + message + ". " + remedy + " [" + rule + "]";
  }
}
