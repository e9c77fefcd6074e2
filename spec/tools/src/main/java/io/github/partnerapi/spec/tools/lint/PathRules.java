package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges paths and the parameters in them. */
final class PathRules {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]*)\\}");
  private static final Pattern PATH = Pattern.compile("(/([A-Za-z0-9._~-]|\\{[A-Za-z0-9_]+\\})+)+");

  private PathRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("path-syntax", PathRules::syntax),
        new Rule("path-equivalent", PathRules::equivalent),
        new Rule("path-parameter-undeclared", PathRules::undeclared),
        new Rule("path-parameter-unknown", PathRules::unknown),
        new Rule("path-parameter-optional", PathRules::optional));
  }

  private static void syntax(Subject subject, Report report) {
    for (Element path : subject.paths()) {
      if (!PATH.matcher(path.name()).matches()) {
        report.at(
            path.key(),
            "the path '" + path.name() + "' is malformed",
            "Begin it with '/', end it without, use {name} for variables, and leave query and"
                + " blanks out.");
      }
    }
  }

  private static void equivalent(Subject subject, Report report) {
    Map<String, Element> seen = new HashMap<>();
    for (Element path : subject.paths()) {
      Element first = seen.putIfAbsent(VARIABLE.matcher(path.name()).replaceAll("{}"), path);
      if (first != null) {
        report.at(
            path.key(),
            "the path '" + path.name() + "' is the same as '" + first.name() + "'",
            "Merge the two.");
      }
    }
  }

  private static void undeclared(Subject subject, Report report) {
    for (Element path : subject.paths()) {
      for (Element operation : operations(path)) {
        Map<String, Element> declared = declared(subject, path, operation);
        for (String name : variables(path.name())) {
          if (!declared.containsKey(name)) {
            report.at(
                operation.key(),
                "the path parameter '" + name + "' of " + path.name() + " is not declared",
                "Declare it among the parameters, with 'in: path'.");
          }
        }
      }
    }
  }

  private static void unknown(Subject subject, Report report) {
    for (Element path : subject.paths()) {
      for (Element operation : operations(path)) {
        declared(subject, path, operation)
            .forEach(
                (name, parameter) -> {
                  if (!variables(path.name()).contains(name)) {
                    report.at(
                        parameter.key(),
                        "the path " + path.name() + " has no {" + name + "}",
                        "Remove the parameter, or correct its name.");
                  }
                });
      }
    }
  }

  private static void optional(Subject subject, Report report) {
    subject
        .all(Kind.PARAMETER)
        .filter(PathRules::inPath)
        .filter(
            parameter -> parameter.map().scalar("required").filter(ScalarNode::isTrue).isEmpty())
        .forEach(
            parameter ->
                report.at(
                    parameter.key(),
                    "the path parameter '"
                        + parameter.map().text("name").orElse("")
                        + "' is not required",
                    "Add 'required: true'."));
  }

  private static List<Element> operations(Element path) {
    return path.children().stream().filter(child -> child.kind() == Kind.OPERATION).toList();
  }

  private static Map<String, Element> declared(Subject subject, Element path, Element operation) {
    Map<String, Element> declared = new LinkedHashMap<>();
    for (Element holder : List.of(path, operation)) {
      for (Element written : holder.children()) {
        if (written.kind() == Kind.PARAMETER) {
          subject
              .bundle()
              .resolve(written)
              .filter(PathRules::inPath)
              .ifPresent(
                  parameter -> declared.put(parameter.map().text("name").orElse(""), written));
        }
      }
    }
    return declared;
  }

  private static boolean inPath(Element parameter) {
    return parameter.map().text("in").orElse("").equals("path");
  }

  private static List<String> variables(String path) {
    List<String> names = new ArrayList<>();
    Matcher matcher = VARIABLE.matcher(path);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
