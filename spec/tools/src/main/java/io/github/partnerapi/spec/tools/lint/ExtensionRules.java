package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges the project's own members, those that begin with {@code x-}. */
final class ExtensionRules {
  private static final Map<String, Set<Kind>> KNOWN =
      Map.of(
          "x-source", Set.of(Kind.OPERATION),
          "x-deprecated", Set.of(Kind.OPERATION, Kind.PARAMETER, Kind.SCHEMA),
          "x-paging", Set.of(Kind.OPERATION),
          "x-rate-limit", Set.of(Kind.OPERATION),
          "x-error-member", Set.of(Kind.SCHEMA, Kind.OPERATION, Kind.RESPONSE),
          "x-evidence", Set.of(Kind.OPERATION, Kind.SCHEMA, Kind.PARAMETER, Kind.RESPONSE),
          "x-quote",
              Set.of(Kind.OPERATION, Kind.SCHEMA, Kind.PARAMETER, Kind.RESPONSE, Kind.REQUEST_BODY),
          "x-sensitive", Set.of(Kind.SCHEMA, Kind.PARAMETER));
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(.*[_-])?(password|passwd|secret|token|cvv|cvc|api[_-]?key|credential|authorization|iban|account_number|card_number|private_key)");

  private ExtensionRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("extension-unknown", ExtensionRules::unknown),
        new Rule("sensitive-unmarked", ExtensionRules::sensitive),
        new Rule("deprecated-reason", ExtensionRules::deprecated),
        new Rule("sensitive-value", ExtensionRules::sensitiveValue),
        new Rule("rate-limit", ExtensionRules::rateLimit));
  }

  private static void unknown(Subject subject, Report report) {
    subject
        .tree()
        .elements()
        .forEach(
            element -> {
              for (Member member : element.map().members()) {
                if (member.name().startsWith("x-")
                    && !KNOWN.getOrDefault(member.name(), Set.of()).contains(element.kind())) {
                  report.at(
                      member.key().location(),
                      "'"
                          + member.name()
                          + "' is no extension of a "
                          + element.kind().name().toLowerCase(java.util.Locale.ROOT),
                      "The extensions are "
                          + String.join(", ", KNOWN.keySet().stream().sorted().toList())
                          + ".");
                }
              }
            });
  }

  private static void sensitive(Subject subject, Report report) {
    subject
        .all(Kind.SCHEMA)
        .filter(ExtensionRules::isProperty)
        .forEach(schema -> check(schema, schema.name(), report));
    subject
        .all(Kind.PARAMETER)
        .forEach(parameter -> check(parameter, parameter.map().text("name").orElse(""), report));
  }

  private static void check(Element element, String name, Report report) {
    boolean text = element.kind() == Kind.PARAMETER || SchemaRules.type(element).equals("string");
    if (text && SECRET.matcher(name).matches() && !element.map().has("x-sensitive")) {
      report.at(
          element.key(),
          "'" + name + "' looks like a secret and would be printed in logs",
          "Add 'x-sensitive: true', or 'x-sensitive: false' if it is none.");
    }
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

  private static void sensitiveValue(Subject subject, Report report) {
    subject
        .tree()
        .elements()
        .forEach(
            element ->
                element
                    .map()
                    .member("x-sensitive")
                    .filter(
                        member ->
                            !(member.value() instanceof ScalarNode scalar)
                                || scalar.type() != ScalarNode.Type.BOOLEAN)
                    .ifPresent(
                        member ->
                            report.at(
                                member.key().location(),
                                "x-sensitive is neither true nor false",
                                "Write 'x-sensitive: true'.")));
  }

  private static void rateLimit(Subject subject, Report report) {
    subject
        .all(Kind.OPERATION)
        .forEach(
            operation ->
                operation
                    .map()
                    .member("x-rate-limit")
                    .ifPresent(
                        member -> {
                          MapNode limit = member.value().asMap();
                          if (limit
                              .scalar("requests")
                              .filter(
                                  value ->
                                      value.type() == ScalarNode.Type.INTEGER
                                          && value.number().signum() > 0)
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
                        }));
  }

  private static boolean isDuration(String text) {
    try {
      return !Duration.parse(text).isZero();
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isProperty(Element schema) {
    return schema.parent() != null
        && schema.parent().kind() == Kind.SCHEMA
        && schema.parent().map().map("properties").has(schema.name());
  }
}
