package io.github.partnerapi.spec.tools;

import io.github.partnerapi.spec.tools.lint.Linter;
import io.github.partnerapi.spec.tools.suppression.Suppressions;
import java.util.Set;
import java.util.TreeSet;

/** Knows the ids of all rules that a finding can name; {@code spec/rules} explains each. */
public final class RuleIds {
  private static final Set<String> READING =
      Set.of(
          "file-missing",
          "file-unreadable",
          "file-misplaced",
          "file-content",
          "file-suffix",
          "yaml-syntax",
          "yaml-empty",
          "yaml-alias",
          "yaml-tag",
          "yaml-key",
          "duplicate-key",
          "reference-unresolved",
          "reference-foreign",
          "reference-kind",
          "reference-inner",
          "reference-circle",
          "component-name");
  private static final Set<String> VALIDATING =
      Set.of(
          "bundle-file",
          "example-missing",
          "bundle-server",
          "parser",
          "example-invalid",
          "default-invalid",
          "schema-broken");
  private static final Set<String> REGISTER =
      Set.of(
          "claim-unsourced",
          "register-form",
          "register-id",
          "register-evidence",
          "register-status",
          "register-date",
          "register-operation",
          "register-pointer",
          "register-effect",
          "register-missing");

  private static final Set<String> GATE =
      Set.of(
          "version",
          "baseline-missing",
          "baseline-damaged",
          "exemption",
          "register-deleted",
          "register-contradicted");

  private RuleIds() {}

  /** Returns all ids, sorted. */
  public static Set<String> all() {
    Set<String> ids = ofChecks();
    ids.addAll(READING);
    ids.add(Suppressions.RULE);
    return ids;
  }

  /** Returns the ids of what is checked once all files could be read, sorted. */
  static Set<String> ofChecks() {
    Set<String> ids = new TreeSet<>(Linter.ids());
    ids.addAll(VALIDATING);
    ids.addAll(REGISTER);
    return ids;
  }

  /** Returns the ids of what the change gate says about versions and exemptions, sorted. */
  public static Set<String> ofTheGate() {
    return new TreeSet<>(GATE);
  }
}
