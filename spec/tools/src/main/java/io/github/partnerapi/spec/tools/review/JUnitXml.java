package io.github.partnerapi.spec.tools.review;

import io.github.partnerapi.spec.tools.RuleIds;
import io.github.partnerapi.spec.tools.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a review as JUnit XML: one test case per rule, failed when the rule has something to say.
 */
public final class JUnitXml {
  private JUnitXml() {}

  /** Returns the XML text. */
  public static String of(Review review) {
    Map<String, List<Finding>> byRule =
        new TreeMap<>(review.reasons().stream().collect(Collectors.groupingBy(Finding::rule)));
    RuleIds.all().forEach(id -> byRule.putIfAbsent(id, List.of()));
    RuleIds.ofTheGate().forEach(id -> byRule.putIfAbsent(id, List.of()));
    long failed = byRule.values().stream().filter(findings -> !findings.isEmpty()).count();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuite name=\"spec-review\" tests=\"")
        .append(byRule.size())
        .append("\" failures=\"")
        .append(failed)
        .append("\" errors=\"0\" skipped=\"0\">\n");
    byRule.forEach(
        (rule, findings) -> {
          xml.append("  <testcase classname=\"spec-review\" name=\"")
              .append(escape(rule))
              .append('"');
          if (findings.isEmpty()) {
            xml.append("/>\n");
          } else {
            xml.append(">\n    <failure message=\"")
                .append(findings.size())
                .append(findings.size() == 1 ? " finding" : " findings")
                .append("\">");
            xml.append(
                    escape(
                        findings.stream().map(Finding::toString).collect(Collectors.joining("\n"))))
                .append("</failure>\n  </testcase>\n");
          }
        });
    return xml.append("</testsuite>\n").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "?");
  }
}
