package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Judges parameters other than those of the path. */
final class ParameterRules {
  private static final Set<String> OWNED_BY_THE_CLIENT =
      Set.of("accept", "content-type", "authorization");

  private ParameterRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("parameter-duplicate", ParameterRules::duplicate),
        new Rule("parameter-header", ParameterRules::header),
        new Rule("parameter-default", ParameterRules::requiredWithDefault),
        new Rule("parameter-description", ParameterRules::description),
        new Rule("parameter-array-style", ParameterRules::arrayStyle));
  }

  private static void duplicate(Subject subject, Report report) {
    for (Element path : subject.paths()) {
      check(subject, path, report);
      path.children().stream()
          .filter(child -> child.kind() == Kind.OPERATION)
          .forEach(operation -> check(subject, operation, report));
    }
  }

  private static void check(Subject subject, Element holder, Report report) {
    Map<String, Element> seen = new HashMap<>();
    for (Element written : holder.children()) {
      if (written.kind() == Kind.PARAMETER) {
        subject
            .bundle()
            .resolve(written)
            .ifPresent(
                parameter -> {
                  String name =
                      parameter.map().text("in").orElse("")
                          + " parameter '"
                          + parameter.map().text("name").orElse("")
                          + "'";
                  if (seen.putIfAbsent(name, written) != null) {
                    report.at(
                        written.key(),
                        "the " + name + " stands twice in this list",
                        "Remove one of the two.");
                  }
                });
      }
    }
  }

  private static void header(Subject subject, Report report) {
    subject
        .all(Kind.PARAMETER)
        .filter(parameter -> parameter.map().text("in").orElse("").equals("header"))
        .forEach(
            parameter ->
                parameter
                    .map()
                    .scalar("name")
                    .filter(
                        name -> OWNED_BY_THE_CLIENT.contains(name.text().toLowerCase(Locale.ROOT)))
                    .ifPresent(
                        name ->
                            report.at(
                                name.location(),
                                "tools ignore a header parameter '" + name.text() + "'",
                                "Describe it by security, or by the media types of the content.")));
  }

  private static void requiredWithDefault(Subject subject, Report report) {
    subject
        .all(Kind.PARAMETER)
        .filter(
            parameter -> parameter.map().scalar("required").filter(ScalarNode::isTrue).isPresent())
        .forEach(
            parameter ->
                parameter
                    .map()
                    .map("schema")
                    .member("default")
                    .ifPresent(
                        member ->
                            report.at(
                                member.key().location(),
                                "a required parameter can't have a default",
                                "Remove 'required' or 'default'.")));
  }

  private static void description(Subject subject, Report report) {
    subject
        .all(Kind.PARAMETER)
        .filter(parameter -> parameter.map().text("description").orElse("").isBlank())
        .forEach(
            parameter ->
                report.at(
                    parameter.key(),
                    "the parameter '"
                        + parameter.map().text("name").orElse("")
                        + "' has no description",
                    "Say what it selects, its unit, and what leaving it out means."));
  }

  private static void arrayStyle(Subject subject, Report report) {
    subject
        .all(Kind.PARAMETER)
        .filter(
            parameter ->
                parameter.map().text("in").orElse("").equals("query")
                    && parameter.map().map("schema").text("type").orElse("").equals("array")
                    && !parameter.map().has("explode"))
        .forEach(
            parameter ->
                report.at(
                    parameter.key(),
                    "the list parameter '"
                        + parameter.map().text("name").orElse("")
                        + "' does not say how it is written",
                    "Add 'explode: true' (a=1&a=2) or 'explode: false' (a=1,2)."));
  }
}
