package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges whether our extensions point at something: parameters, members, schemas. */
final class PointingRules {
  private static final Map<String, List<String>> FORMS =
      Map.of(
          "cursor", List.of("parameter", "next", "last"),
          "numbered", List.of("parameter", "total", "size"));
  private static final Set<String> PAGING =
      Set.of("items", "item", "cursor", "numbered", "x-evidence");
  private static final Set<String> LIMIT = Set.of("requests", "period", "scope", "x-evidence");

  private PointingRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("rate-limit", PointingRules::rateLimit),
        new Rule("paging", PointingRules::paging),
        new Rule("error-member", PointingRules::errorMember));
  }

  private static void rateLimit(Subject subject, Report report) {
    Set<String> parameters =
        subject
            .all(Kind.PARAMETER)
            .flatMap(parameter -> parameter.map().text("name").stream())
            .collect(Collectors.toCollection(TreeSet::new));
    subject
        .all(Kind.OPERATION)
        .flatMap(operation -> operation.map().member("x-rate-limit").stream())
        .forEach(
            member -> {
              MapNode limit = member.value().asMap();
              if (limit
                  .scalar("requests")
                  .filter(
                      value ->
                          value.type() == ScalarNode.Type.INTEGER && value.number().signum() > 0)
                  .isEmpty()) {
                report.at(
                    member.key().location(),
                    "the rate limit has no number of requests",
                    "Add 'requests: 5'.");
              }
              if (!isDuration(limit.text("period").orElse(""))) {
                report.at(
                    member.key().location(),
                    "the rate limit has no period",
                    "Add 'period: PT30S', a duration of ISO 8601.");
              }
              unknown(limit, LIMIT, "a rate limit", report);
              limit
                  .get("scope")
                  .filter(scope -> !parameters.contains(text(scope)))
                  .ifPresent(
                      scope ->
                          report.at(
                              scope.location(),
                              "the rate limit counts by '"
                                  + text(scope)
                                  + "', and no parameter has this name",
                              "Name a parameter of the document."));
            });
  }

  private static void paging(Subject subject, Report report) {
    for (Element operation : subject.operations()) {
      operation
          .map()
          .member("x-paging")
          .ifPresent(member -> paging(subject, operation, member, report));
    }
  }

  private static void paging(Subject subject, Element operation, Member member, Report report) {
    MapNode paging = member.value().asMap();
    unknown(paging, PAGING, "paging", report);
    List<String> forms = FORMS.keySet().stream().filter(paging::has).sorted().toList();
    if (forms.size() != 1) {
      report.at(
          member.key().location(),
          "the paging has " + (forms.isEmpty() ? "no form" : "two forms"),
          "Add one of 'cursor' and 'numbered'.");
    }
    Set<String> answer = Answers.members(subject, operation);
    demand(paging, "items", member, answer, "member of the answer", report);
    demand(paging, "item", member, schemas(subject), "schema", report);
    for (String form : forms) {
      MapNode below = paging.map(form);
      for (String name : FORMS.getOrDefault(form, List.of())) {
        switch (name) {
          case "parameter" ->
              demand(below, name, member, parameters(subject, operation), "parameter", report);
          case "last" -> demand(below, name, member, Set.of(), "", report);
          default -> demand(below, name, member, answer, "member of the answer", report);
        }
      }
      unknown(below, new HashSet<>(FORMS.getOrDefault(form, List.of())), form, report);
    }
  }

  /**
   * Demands a member, and that it names one of the things there are; anything if there is no word.
   */
  private static void demand(
      MapNode holder, String name, Member paging, Set<String> known, String what, Report report) {
    Node value = holder.get(name).orElse(null);
    if (!(value instanceof ScalarNode scalar) || scalar.text().isEmpty()) {
      report.at(
          value == null ? paging.key().location() : value.location(),
          "the paging does not say '" + name + "'",
          "Add '" + name + "'.");
    } else if (!what.isEmpty() && !known.contains(scalar.text())) {
      report.at(
          scalar.location(),
          "'" + scalar.text() + "' is no " + what,
          known.isEmpty() ? "Correct it." : "Use one of " + String.join(", ", known) + ".");
    }
  }

  private static void errorMember(Subject subject, Report report) {
    for (Element operation : subject.operations()) {
      check(operation, Answers.members(subject, operation), report);
      operation.children().stream()
          .filter(child -> child.kind() == Kind.RESPONSE)
          .flatMap(child -> subject.bundle().resolve(child).stream())
          .forEach(response -> check(response, Answers.ofResponse(subject, response), report));
    }
    subject
        .bundle()
        .elements()
        .filter(element -> element.kind() == Kind.SCHEMA && element.reference().isEmpty())
        .forEach(schema -> check(schema, Answers.ofSchema(subject, schema), report));
  }

  private static void check(Element holder, Set<String> members, Report report) {
    holder
        .map()
        .get("x-error-member")
        .filter(name -> !members.contains(text(name)))
        .ifPresent(
            name ->
                report.at(
                    name.location(),
                    "'" + text(name) + "' is no member that tells of an error",
                    members.isEmpty()
                        ? "Remove it: nothing here has members."
                        : "Use one of " + String.join(", ", members) + "."));
  }

  private static void unknown(MapNode map, Set<String> known, String what, Report report) {
    map.members().stream()
        .filter(member -> !known.contains(member.name()))
        .forEach(
            member ->
                report.at(
                    member.key().location(),
                    "'" + member.name() + "' is no member of " + what,
                    "Use " + String.join(", ", new TreeSet<>(known)) + "."));
  }

  private static Set<String> parameters(Subject subject, Element operation) {
    return Stream.concat(
            subject.parameters(operation.holder()).stream(), subject.parameters(operation).stream())
        .flatMap(parameter -> parameter.map().text("name").stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> schemas(Subject subject) {
    return subject
        .bundle()
        .root()
        .map("components")
        .map("schemas")
        .names()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.text() : "";
  }

  private static boolean isDuration(String text) {
    try {
      return !Duration.parse(text).isZero() && !Duration.parse(text).isNegative();
    } catch (DateTimeException | ArithmeticException e) {
      return false;
    }
  }
}
