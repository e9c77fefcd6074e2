package io.github.partnerapi.spec.tools.register;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the register's entries: complete, unique, and about something that is in the document. */
public final class RegisterCheck {
  private final Bundle bundle;
  private final Set<String> operations;
  private final Map<String, Location> ids = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private RegisterCheck(Bundle bundle) {
    this.bundle = bundle;
    this.operations = bundle.operationIds();
  }

  /** Returns what is wrong with the register, given the document it is about. */
  public static List<Finding> findings(Discrepancies register, Bundle bundle) {
    RegisterCheck check = new RegisterCheck(bundle);
    check.findings.addAll(RegisterForm.findings(register.list()));
    register.entries().forEach(check::check);
    check.findings.addAll(RegisterCoverage.findings(register, bundle));
    check.findings.addAll(RegisterClaims.findings(register, bundle));
    return check.findings;
  }

  private void check(Discrepancy entry) {
    entry.scalar("id").ifPresent(this::checkId);
    entry
        .operation()
        .filter(value -> !operations.contains(value.text()))
        .ifPresent(
            value ->
                report(
                    "register-operation",
                    value,
                    "the document has no operation '" + value.text() + "'",
                    "Name an operationId, or write null if several are concerned."));
    entry.scalar("pointer").ifPresent(this::checkPointer);
  }

  private void checkId(ScalarNode id) {
    Location first = ids.putIfAbsent(id.text(), id.location());
    if (first != null) {
      report(
          "register-id",
          id,
          "the id '" + id.text() + "' is taken by " + first,
          "Choose another id, or merge the entries.");
    }
  }

  private void checkPointer(ScalarNode value) {
    Pointer pointer;
    try {
      pointer = Pointer.parse(value.text());
    } catch (IllegalArgumentException e) {
      return; // the schema has said so already
    }
    Pointer deepest = pointer;
    while (bundle.at(deepest).isEmpty()) {
      deepest = deepest.parent();
    }
    if (!deepest.equals(pointer)) {
      report(
          "register-pointer",
          value,
          "the document has nothing at " + value.text() + "; it ends at '" + deepest + "'",
          remedy(bundle.at(deepest).orElseThrow()));
    }
  }

  private static String remedy(Node node) {
    if (node instanceof MapNode map && map.has("$ref")) {
      return "There stands a $ref: point into "
          + map.text("$ref").orElse("its target").substring(1)
          + " instead.";
    }
    if (node instanceof ListNode list) {
      return "There stands a list of " + list.items().size() + " items: go on with an index.";
    }
    List<String> names = node.asMap().names().toList();
    return names.isEmpty()
        ? "There stands a single value: shorten the pointer."
        : "Go on with one of "
            + String.join(", ", names.subList(0, Math.min(names.size(), 12)))
            + ".";
  }

  private void report(String rule, Node at, String message, String remedy) {
    findings.add(new Finding(rule, at.location(), message, remedy));
  }
}
