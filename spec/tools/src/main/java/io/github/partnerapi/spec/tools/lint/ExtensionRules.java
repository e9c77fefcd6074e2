package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Extensions;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.List;
import java.util.Set;

/** Judges the project's own members, those that begin with {@code x-}. */
final class ExtensionRules {
  private ExtensionRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("extension-unknown", ExtensionRules::unknown),
        new Rule("deprecated-reason", ExtensionRules::deprecated));
  }

  private static void unknown(Subject subject, Report report) {
    subject
        .tree()
        .elements()
        .forEach(
            element -> {
              for (Member member : element.map().members()) {
                if (member.name().startsWith("x-")
                    && !Extensions.KINDS
                        .getOrDefault(member.name(), Set.of())
                        .contains(element.kind())) {
                  report.at(
                      member.key().location(),
                      "'"
                          + member.name()
                          + "' is no extension of a "
                          + element.kind().name().toLowerCase(java.util.Locale.ROOT),
                      "The extensions are "
                          + String.join(", ", Extensions.KINDS.keySet().stream().sorted().toList())
                          + ".");
                }
              }
            });
  }

  private static void deprecated(Subject subject, Report report) {
    subject
        .tree()
        .elements()
        .forEach(
            element -> {
              boolean marked =
                  element.map().scalar("deprecated").filter(ScalarNode::isTrue).isPresent();
              boolean explained =
                  element.map().text("x-deprecated").filter(text -> !text.isBlank()).isPresent();
              if (marked && !explained) {
                report.at(
                    element.map().member("deprecated").orElseThrow().key().location(),
                    "nobody says why this is deprecated",
                    "Add x-deprecated with the reason and what takes its place.");
              }
              if (explained && !marked) {
                report.at(
                    element.map().member("x-deprecated").orElseThrow().key().location(),
                    "there is a reason, but this is not deprecated",
                    "Add 'deprecated: true', or remove x-deprecated.");
              }
            });
  }
}
