package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Judges where operations belong: tags, servers and credentials. */
final class HomeRules {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");

  private HomeRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("tag-undefined", HomeRules::tagUndefined),
        new Rule("tag-unused", HomeRules::tagUnused),
        new Rule("tag-home", HomeRules::tagHome),
        new Rule("security-home", HomeRules::securityHome),
        new Rule("security-undefined", HomeRules::securityUndefined),
        new Rule("server-variable", HomeRules::serverVariable),
        new Rule("server-url", HomeRules::serverUrl));
  }

  private static void tagUndefined(Subject subject, Report report) {
    Set<String> defined = definedTags(subject);
    for (Element operation : subject.operations()) {
      for (Node tag : operation.map().list("tags")) {
        if (tag instanceof ScalarNode scalar && !defined.contains(scalar.text())) {
          report.at(
              tag.location(),
              "the tag '" + scalar.text() + "' is not defined",
              "Use one of " + String.join(", ", defined) + ".");
        }
      }
    }
  }

  private static void tagUnused(Subject subject, Report report) {
    Set<String> used =
        subject.operations().stream()
            .flatMap(operation -> operation.map().list("tags").stream())
            .map(tag -> tag instanceof ScalarNode scalar ? scalar.text() : "")
            .collect(Collectors.toSet());
    subject
        .all(Kind.TAG)
        .filter(tag -> !used.contains(tag.map().text("name").orElse("")))
        .forEach(
            tag ->
                report.at(
                    tag.node().location(),
                    "no operation has the tag '" + tag.map().text("name").orElse("") + "'",
                    "Remove it."));
  }

  private static void tagHome(Subject subject, Report report) {
    Map<String, Element> first = new HashMap<>();
    for (Element operation : subject.operations()) {
      for (Node tag : operation.map().list("tags")) {
        String name = tag instanceof ScalarNode scalar ? scalar.text() : "";
        Element other = first.putIfAbsent(name, operation);
        boolean known = isKnown(subject, operation) && (other == null || isKnown(subject, other));
        if (other != null && known && !home(subject, other).equals(home(subject, operation))) {
          report.at(
              tag.location(),
              "the tag '"
                  + name
                  + "' belongs to "
                  + home(subject, other)
                  + ", this operation to "
                  + home(subject, operation),
              "Choose another tag: an interface has one server and one credential.");
        }
      }
    }
  }

  /** What needs a scheme that is not defined has no home yet; another rule says so. */
  private static boolean isKnown(Subject subject, Element operation) {
    MapNode defined = subject.bundle().root().map("components").map("securitySchemes");
    return operation.map().list("security").stream()
        .allMatch(each -> each.asMap().names().allMatch(defined::has));
  }

  private static void securityHome(Subject subject, Report report) {
    Map<String, String> first = new HashMap<>();
    for (Element operation : subject.operations()) {
      String server = server(subject, operation);
      for (Node requirement : security(subject, operation)) {
        for (Member scheme : requirement.asMap().members()) {
          String other = first.putIfAbsent(scheme.name(), server);
          if (other != null && !other.equals(server)) {
            report.at(
                scheme.key().location(),
                "the credential '" + scheme.name() + "' would go to " + other + " and to " + server,
                "Define a scheme of its own for each server: a tool keeps one value for a name.");
          }
        }
      }
    }
  }

  private static List<Node> security(Subject subject, Element operation) {
    return operation.map().has("security")
        ? operation.map().list("security")
        : subject.bundle().root().list("security");
  }

  private static String server(Subject subject, Element operation) {
    List<Node> servers = new ArrayList<>(operation.map().list("servers"));
    servers.addAll(operation.holder().map().list("servers"));
    servers.addAll(subject.bundle().root().list("servers"));
    return servers.isEmpty() ? "no server" : servers.get(0).asMap().text("url").orElse("");
  }

  private static String home(Subject subject, Element operation) {
    return server(subject, operation)
        + " with "
        + security(subject, operation).stream()
            .map(each -> each.asMap().names().collect(Collectors.joining(" and ")))
            .reduce((one, two) -> one + " or " + two)
            .orElse("no credential");
  }

  private static void securityUndefined(Subject subject, Report report) {
    MapNode defined = subject.bundle().root().map("components").map("securitySchemes");
    subject
        .bundle()
        .elements()
        .filter(element -> element.kind() == Kind.SECURITY_REQUIREMENT)
        .forEach(
            requirement -> {
              for (Member scheme : requirement.map().members()) {
                if (!defined.has(scheme.name())) {
                  report.at(
                      scheme.key().location(),
                      "the security scheme '" + scheme.name() + "' is not defined",
                      "Use one of " + defined.names().collect(Collectors.joining(", ")) + ".");
                }
              }
            });
  }

  private static void serverVariable(Subject subject, Report report) {
    subject
        .all(Kind.SERVER)
        .forEach(
            server -> {
              ScalarNode url =
                  server.map().scalar("url").orElse(ScalarNode.of("", server.node().location()));
              Set<String> named = new TreeSet<>();
              Matcher matcher = VARIABLE.matcher(url.text());
              while (matcher.find()) {
                named.add(matcher.group(1));
                if (!server.map().map("variables").has(matcher.group(1))) {
                  report.at(
                      url.location(),
                      "the server variable '" + matcher.group(1) + "' is not defined",
                      "Define it under 'variables', with a default.");
                }
              }
              server.map().map("variables").members().stream()
                  .filter(variable -> !named.contains(variable.name()))
                  .forEach(
                      variable ->
                          report.at(
                              variable.key().location(),
                              "the address does not use the variable '" + variable.name() + "'",
                              "Remove it."));
            });
  }

  private static void serverUrl(Subject subject, Report report) {
    subject
        .all(Kind.SERVER)
        .forEach(
            server ->
                server
                    .map()
                    .scalar("url")
                    .filter(url -> !url.text().startsWith("https://") || url.text().endsWith("/"))
                    .ifPresent(
                        url ->
                            report.at(
                                url.location(),
                                "'" + url.text() + "' is no base address",
                                "Begin it with https:// and end it without a slash.")));
  }

  private static Set<String> definedTags(Subject subject) {
    return subject
        .all(Kind.TAG)
        .flatMap(tag -> tag.map().text("name").stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
