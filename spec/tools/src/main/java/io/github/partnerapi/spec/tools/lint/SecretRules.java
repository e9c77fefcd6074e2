package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.naming.SecretName;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges whether what is secret says so. */
final class SecretRules {
  private static final String MARK = "x-sensitive";
  private static final Set<String> MOMENTS = Set.of("date", "date-time", "partner-timestamp");

  private SecretRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("sensitive-unmarked", SecretRules::unmarked),
        new Rule("sensitive-value", SecretRules::value));
  }

  private static void unmarked(Subject subject, Report report) {
    subject
        .tree()
        .elements()
        .filter(SecretRules::isProperty)
        .forEach(property -> check(subject, property, property, property.name(), report));
    subject
        .all(Kind.PARAMETER)
        .forEach(
            parameter ->
                parameter.children().stream()
                    .filter(child -> child.kind() == Kind.SCHEMA)
                    .findFirst()
                    .ifPresent(
                        schema ->
                            check(
                                subject,
                                parameter,
                                schema,
                                parameter.map().text("name").orElse(""),
                                report)));
  }

  private static void check(
      Subject subject, Element holder, Element schema, String name, Report report) {
    boolean sent = holder.kind() == Kind.PARAMETER && SecretName.matches(name);
    if (!holder.map().has(MARK) && (sent || isSecret(subject, schema, name, new HashSet<>()))) {
      report.at(
          holder.key(),
          "'" + name + "' looks like a secret and would be printed in logs",
          "Add 'x-sensitive: true', or 'x-sensitive: false' if it is none.");
    }
  }

  /** A secret is a text, or several; a number only where people write it as one. */
  private static boolean isSecret(
      Subject subject, Element written, String name, Set<Location> above) {
    Element schema = subject.tree().resolve(written).orElse(written);
    if (schema.map().has(MARK) || !above.add(schema.node().location())) {
      return false;
    }
    return switch (SchemaRules.type(schema)) {
      case "string" ->
          SecretName.matches(name) && !MOMENTS.contains(schema.map().text("format").orElse(""));
      case "integer", "number" -> SecretName.matchesNumber(name);
      case "array", "object" ->
          schema.children().stream()
              .filter(
                  child ->
                      child.pointer().equals(schema.pointer().child("items"))
                          || child.pointer().equals(schema.pointer().child("additionalProperties")))
              .anyMatch(child -> isSecret(subject, child, name, above));
      case "" ->
          SecretName.matches(name)
              && schema.children().stream().noneMatch(child -> child.kind() == Kind.SCHEMA);
      default -> false;
    };
  }

  private static void value(Subject subject, Report report) {
    subject
        .tree()
        .elements()
        .forEach(
            element ->
                element
                    .map()
                    .member(MARK)
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

  private static boolean isProperty(Element schema) {
    return schema.kind() == Kind.SCHEMA
        && schema.parent() != null
        && schema.parent().kind() == Kind.SCHEMA
        && schema
            .pointer()
            .equals(schema.parent().pointer().child("properties").child(schema.name()));
  }
}
