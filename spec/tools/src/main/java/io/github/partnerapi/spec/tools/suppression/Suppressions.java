package io.github.partnerapi.spec.tools.suppression;

import io.github.partnerapi.spec.tools.document.SourceTree;
import io.github.partnerapi.spec.tools.finding.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Applies the comments of a document's sources to what was found in them.
 *
 * @param findings what is left, and what is wrong with the comments
 * @param suppressed what passes
 */
public record Suppressions(List<Finding> findings, List<Suppressed> suppressed) {
  /** Names the rule about the comments themselves, which none of them can suppress. */
  public static final String RULE = "suppression";

  /** Takes the lists as they are at this moment. */
  public Suppressions {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
  }

  /**
   * Applies the comments of the sources.
   *
   * @param tree the sources
   * @param rules the ids that a comment may name
   * @param found what was found
   * @param today after the last day of a comment nothing is suppressed
   */
  public static Suppressions apply(
      SourceTree tree, Set<String> rules, Collection<Finding> found, LocalDate today) {
    List<Finding> left = new ArrayList<>(found);
    List<Suppressed> suppressed = new ArrayList<>();
    SuppressionReader reader = new SuppressionReader(rules);
    for (Suppression suppression : reader.read(tree)) {
      List<Finding> meant = found.stream().filter(suppression::isAbout).toList();
      if (meant.isEmpty()) {
        reader.report(
            suppression.at(),
            "nothing is found by '" + suppression.rule() + "' in line " + suppression.line(),
            "Remove the comment.");
      } else if (today.isAfter(suppression.until())) {
        reader.report(
            suppression.at(),
            "the suppression has ended on " + suppression.until(),
            "Mend what it hides, or decide again and set another day.");
      } else {
        left.removeAll(meant);
        meant.forEach(finding -> suppressed.add(new Suppressed(finding, suppression)));
      }
    }
    left.addAll(reader.findings());
    return new Suppressions(left, suppressed);
  }
}
