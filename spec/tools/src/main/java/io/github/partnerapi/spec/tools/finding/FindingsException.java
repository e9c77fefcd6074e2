package io.github.partnerapi.spec.tools.finding;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Ends a command because the sources have mistakes. Its message is the list of them, one per line;
 * it carries no stack trace.
 */
public final class FindingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /** Reports findings, sorted by place. */
  public FindingsException(List<Finding> findings) {
    super(text(findings), null, false, false);
    this.findings = findings.stream().sorted().distinct().toList();
  }

  /** Returns what was found, sorted by place. */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns findings as the text that the exception has as its message. */
  public static String text(List<Finding> findings) {
    return findings.stream()
        .sorted()
        .distinct()
        .map(Finding::toString)
        .collect(
            Collectors.joining(
                "\n",
                findings.size()
                    + (findings.size() == 1 ? " problem" : " problems")
                    + " in the API document:\n",
                "\n"));
  }
}
