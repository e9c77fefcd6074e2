package io.github.partnerapi.spec.tools.finding;

import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps one part of a review from ending all of it: what can't be judged is a finding beside those
 * of the other parts.
 */
public final class Attempt {
  /** Begins the message about a part that failed. */
  public static final String FAILED = "this can't be judged: ";

  private Attempt() {}

  /**
   * Runs a part.
   *
   * @param rule the rule to name if it fails
   * @param at the place to name then
   * @param part the part
   * @return what it finds, or that it failed
   */
  public static List<Finding> of(String rule, Location at, Supplier<List<Finding>> part) {
    try {
      return part.get();
    } catch (FindingsException e) {
      return e.findings();
    } catch (RuntimeException | StackOverflowError e) {
      return List.of(failed(rule, at, e));
    }
  }

  /** Returns the finding that a part has failed. */
  public static Finding failed(String rule, Location at, Throwable cause) {
    return new Finding(
        rule,
        at,
        FAILED + String.valueOf(cause).replaceAll("\\s+", " "),
        "Mend the other problems first; if there is none, this is a mistake of the tool.");
  }
}
