package io.github.partnerapi.spec.tools.register;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Reach;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the register both ways: each entry concerns what its operation really uses, and what is
 * marked as inferred, or comes from another page than the one the document follows, has an entry.
 */
final class RegisterCoverage {
  private static final String MARK = "x-evidence";
  private static final String INFERRED = "inferred";
  private static final String PAGE = "text-partner-program-api";

  private final Discrepancies register;
  private final Bundle bundle;
  private final List<Finding> findings = new ArrayList<>();

  private RegisterCoverage(Discrepancies register, Bundle bundle) {
    this.register = register;
    this.bundle = bundle;
  }

  static List<Finding> findings(Discrepancies register, Bundle bundle) {
    RegisterCoverage coverage = new RegisterCoverage(register, bundle);
    register.entries().forEach(coverage::checkEffect);
    bundle.elements().forEach(coverage::checkMark);
    bundle.operations().forEach(coverage::checkPage);
    return coverage.findings;
  }

  private void checkEffect(Discrepancy entry) {
    Optional<Pointer> pointer = entry.pointer().filter(place -> bundle.at(place).isPresent());
    if (pointer.isEmpty()) {
      return;
    }
    entry
        .operation()
        .flatMap(id -> operation(id.text()))
        .filter(operation -> !uses(operation, pointer.get()))
        .ifPresent(
            operation ->
                report(
                    "register-effect",
                    entry.node().get("pointer").orElseThrow(),
                    "the operation " + entry.text("operation") + " does not use " + pointer.get(),
                    "Correct the pointer, or name the operation that uses it."));
    MapNode place = bundle.at(pointer.get()).orElseThrow().asMap();
    boolean markable = !place.members().isEmpty() && !place.has("$ref");
    if (markable
        && entry.text("evidence").equals(INFERRED)
        && place.text(MARK).filter(INFERRED::equals).isEmpty()) {
      report(
          "register-effect",
          place,
          "the entry " + entry.id() + " says this is inferred, and nothing here shows it",
          "Add '" + MARK + ": " + INFERRED + "'.");
    }
  }

  private void checkMark(Element element) {
    element
        .map()
        .member(MARK)
        .ifPresent(
            mark -> {
              boolean known =
                  register.entries().stream()
                      .anyMatch(
                          entry ->
                              entry.text("evidence").equals(INFERRED)
                                  && entry.pointer().filter(element.pointer()::equals).isPresent());
              if (!known) {
                report(
                    "register-missing",
                    mark.key(),
                    "this is marked as inferred, and no entry of the register explains it",
                    "Add an entry with evidence inferred and the pointer "
                        + element.pointer()
                        + ", or remove the mark.");
              }
            });
  }

  private void checkPage(Element operation) {
    if (!operation.map().map("x-source").text("page").orElse(PAGE).equals(PAGE)
        && register.entries().stream()
            .noneMatch(
                entry ->
                    entry
                        .pointer()
                        .filter(
                            place ->
                                operation.pointer().covers(place)
                                    || operation.pointer().parent().equals(place))
                        .isPresent())) {
      report(
          "register-missing",
          operation.node(),
          "this operation is not from the page that the document follows, and no entry explains it",
          "Add an entry that points at " + operation.pointer() + ".");
    }
  }

  private Optional<Element> operation(String id) {
    return bundle
        .operations()
        .filter(operation -> operation.map().text("operationId").filter(id::equals).isPresent())
        .findFirst();
  }

  private boolean uses(Element operation, Pointer place) {
    String root = place.steps().get(0);
    return Reach.of(bundle, operation).includes(place)
        || place.covers(operation.pointer())
        || (!root.equals("components") && !root.equals("paths"))
        || place.toString().startsWith("/components/securitySchemes");
  }

  private void report(String rule, Node at, String message, String remedy) {
    findings.add(new Finding(rule, at.location(), message, remedy));
  }
}
