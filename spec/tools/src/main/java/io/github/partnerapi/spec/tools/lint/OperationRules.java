package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges operations on their own. */
final class OperationRules {
  private static final Set<String> WITHOUT_ANCHORS = Set.of("dialog360-balance-and-usage");
  private static final Set<String> WITHOUT_BODY = Set.of("get", "head", "trace", "options");

  private OperationRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("operation-id", OperationRules::id),
        new Rule("operation-id-duplicate", OperationRules::duplicate),
        new Rule("operation-description", OperationRules::description),
        new Rule("operation-source", OperationRules::source),
        new Rule("operation-tag", OperationRules::tag),
        new Rule("operation-security", OperationRules::security),
        new Rule("get-body", OperationRules::body));
  }

  private static void id(Subject subject, Report report) {
    for (Element operation : subject.operations()) {
      Optional<ScalarNode> id = operation.map().scalar("operationId");
      if (id.isEmpty()) {
        report.at(
            operation.key(),
            "the operation has no operationId",
            "Add the vendor's heading in lowerCamelCase.");
      } else {
        MethodName.objection(id.get().text())
            .ifPresent(
                objection ->
                    report.at(
                        id.get().location(),
                        "'" + id.get().text() + "' " + objection,
                        "Write the vendor's heading in lowerCamelCase: a verb and its object."));
      }
    }
  }

  private static void duplicate(Subject subject, Report report) {
    Map<String, Location> seen = new HashMap<>();
    for (Element operation : subject.operations()) {
      operation
          .map()
          .scalar("operationId")
          .ifPresent(
              id -> {
                Location first = seen.putIfAbsent(id.text(), id.location());
                if (first != null) {
                  report.at(
                      id.location(),
                      "the operationId '" + id.text() + "' is taken by " + first,
                      "Choose another.");
                }
              });
    }
  }

  private static void description(Subject subject, Report report) {
    for (Element operation : subject.operations()) {
      for (String member : List.of("summary", "description")) {
        if (operation.map().text(member).orElse("").isBlank()) {
          report.at(
              operation.key(), "the operation has no " + member, "Say in own words what it does.");
        }
      }
    }
  }

  private static void source(Subject subject, Report report) {
    for (Element operation : subject.operations()) {
      for (String member : List.of("page", "anchor")) {
        MapNode source = operation.map().map("x-source");
        boolean none =
            member.equals("anchor") && WITHOUT_ANCHORS.contains(source.text("page").orElse(""));
        if (!none && source.text(member).orElse("").isBlank()) {
          report.at(
              operation
                  .map()
                  .member("x-source")
                  .map(found -> found.key().location())
                  .orElse(operation.key()),
              "the operation does not name the " + member + " of the documentation it follows",
              "Add x-source with page and anchor.");
        }
      }
    }
  }

  private static void tag(Subject subject, Report report) {
    for (Element operation : subject.operations()) {
      if (operation.map().list("tags").size() != 1) {
        report.at(
            operation
                .map()
                .member("tags")
                .map(found -> found.key().location())
                .orElse(operation.key()),
            "the operation has " + operation.map().list("tags").size() + " tags",
            "Give it exactly one: it becomes a method of one interface.");
      }
    }
  }

  private static void security(Subject subject, Report report) {
    for (Element operation : subject.operations()) {
      if (!operation.map().has("security")) {
        report.at(
            operation.key(),
            "the operation does not say which credential it needs",
            "Add 'security', with [] for none.");
      }
    }
  }

  private static void body(Subject subject, Report report) {
    subject.operations().stream()
        .filter(operation -> WITHOUT_BODY.contains(operation.name()))
        .flatMap(operation -> operation.children().stream())
        .filter(child -> child.kind() == Kind.REQUEST_BODY)
        .forEach(
            body ->
                report.at(
                    body.key(),
                    "a " + body.holder().name().toUpperCase(java.util.Locale.ROOT) + " has no body",
                    "Make it parameters, or correct the method."));
  }
}
