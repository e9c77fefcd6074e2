package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.SourceTree;
import io.github.partnerapi.spec.tools.finding.Attempt;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.validation.OfficialSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applies the project's own rules, for what the validators let pass. */
public final class Linter {
  private static final List<Rule> RULES =
      Stream.of(
              SchemaRules.all(),
              ValueRules.all(),
              ParameterRules.all(),
              PathRules.all(),
              OperationRules.all(),
              ResponseRules.all(),
              HomeRules.all(),
              ComponentRules.all(),
              NameRules.all(),
              ExtensionRules.all(),
              SecretRules.all(),
              PointingRules.all(),
              JavaNameRules.all(),
              List.of(new Rule(OfficialSchema.RULE, Linter::official)))
          .flatMap(List::stream)
          .toList();

  private Linter() {}

  private static void official(Subject subject, Report report) {
    OfficialSchema.findings(subject.bundle())
        .forEach(finding -> report.at(finding.at(), finding.message(), finding.remedy()));
  }

  /** Returns the ids of the rules. */
  public static Set<String> ids() {
    return RULES.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Applies all rules.
   *
   * @param tree the sources
   * @param bundle the same in one tree
   * @return what is wrong, sorted by place
   */
  public static List<Finding> findings(SourceTree tree, Bundle bundle) {
    Subject subject = new Subject(tree, bundle);
    TreeSet<Finding> findings = new TreeSet<>();
    for (Rule rule : RULES) {
      findings.addAll(
          Attempt.of(
              rule.id(),
              tree.entry().start(),
              () -> {
                List<Finding> found = new ArrayList<>();
                rule.check()
                    .run(
                        subject,
                        (at, message, remedy) ->
                            found.add(new Finding(rule.id(), at, message, remedy)));
                return found;
              }));
    }
    return List.copyOf(findings);
  }
}
