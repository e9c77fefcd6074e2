package io.github.partnerapi.spec.tools.suppression;

import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import java.time.LocalDate;

/**
 * Lets the findings of one rule in one line pass.
 *
 * @param rule id of the rule
 * @param until the last day on which it does
 * @param reason why, in the words of the author
 * @param at the comment
 * @param line the line that it is about, counted from 1
 */
public record Suppression(String rule, LocalDate until, String reason, Location at, int line) {
  boolean isAbout(Finding finding) {
    return finding.rule().equals(rule)
        && finding.at().file().equals(at.file())
        && finding.at().line() == line;
  }
}
