package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.document.SourceFile;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges single values: enumerations, limits, and scalars that readers of YAML understand
 * differently.
 */
final class ValueRules {
  private static final Map<String, String> BOUNDS =
      Map.of(
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "minProperties",
          "maxProperties");
  private static final Map<String, Set<String>> BOUND_TYPES =
      Map.of(
          "minimum",
          Set.of("integer", "number"),
          "maximum",
          Set.of("integer", "number"),
          "minLength",
          Set.of("string"),
          "maxLength",
          Set.of("string"),
          "pattern",
          Set.of("string"),
          "minItems",
          Set.of("array"),
          "maxItems",
          Set.of("array"),
          "uniqueItems",
          Set.of("array"));
  private static final Pattern AMBIGUOUS =
      Pattern.compile(
          "(?i)y|n|yes|no|on|off|[-+]?0[0-9_]+|[-+]?0[xob][0-9a-f_]+|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt"
              + " ].*)?|[-+]?\\.(inf|nan)|[0-9][0-9_]*_[0-9_]*|=|<<");

  private ValueRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("enum-duplicate", ValueRules::enumDuplicate),
        new Rule("enum-type", ValueRules::enumType),
        new Rule("bounds", ValueRules::bounds),
        new Rule("bounds-type", ValueRules::boundsType),
        new Rule("scalar-ambiguous", ValueRules::scalarAmbiguous));
  }

  private static void enumDuplicate(Subject subject, Report report) {
    subject
        .all(Kind.SCHEMA)
        .forEach(
            schema -> {
              List<Node> values = schema.map().list("enum");
              for (int i = 0; i < values.size(); i++) {
                Node value = values.get(i);
                if (values.subList(0, i).stream().anyMatch(value::sameData)) {
                  report.at(
                      value.location(),
                      "the enumeration has '" + text(value) + "' twice",
                      "Remove the second.");
                }
              }
            });
  }

  private static void enumType(Subject subject, Report report) {
    subject
        .all(Kind.SCHEMA)
        .forEach(
            schema -> {
              for (Node value : schema.map().list("enum")) {
                if (value instanceof ScalarNode scalar && !fits(schema, scalar)) {
                  report.at(
                      value.location(),
                      "'" + scalar.text() + "' is no " + SchemaRules.type(schema),
                      "Quote it if it is a string, or correct the type.");
                }
              }
            });
  }

  private static boolean fits(Element schema, ScalarNode value) {
    return switch (value.type()) {
      case NULL -> schema.map().scalar("nullable").filter(ScalarNode::isTrue).isPresent();
      case STRING -> Set.of("string", "").contains(SchemaRules.type(schema));
      case INTEGER -> Set.of("integer", "number", "").contains(SchemaRules.type(schema));
      case NUMBER -> Set.of("number", "").contains(SchemaRules.type(schema));
      case BOOLEAN -> Set.of("boolean", "").contains(SchemaRules.type(schema));
    };
  }

  private static void bounds(Subject subject, Report report) {
    subject
        .all(Kind.SCHEMA)
        .forEach(
            schema ->
                BOUNDS.forEach(
                    (low, high) -> {
                      Optional<ScalarNode> from =
                          schema.map().scalar(low).filter(ScalarNode::isNumber);
                      Optional<ScalarNode> to =
                          schema.map().scalar(high).filter(ScalarNode::isNumber);
                      if (from.isPresent()
                          && to.isPresent()
                          && from.get().number().compareTo(to.get().number()) > 0) {
                        report.at(
                            from.get().location(),
                            low
                                + " "
                                + from.get().text()
                                + " is above "
                                + high
                                + " "
                                + to.get().text(),
                            "Nothing fits: correct one of them.");
                      }
                    }));
  }

  private static void boundsType(Subject subject, Report report) {
    subject
        .all(Kind.SCHEMA)
        .filter(schema -> schema.map().has("type"))
        .forEach(
            schema ->
                BOUND_TYPES.forEach(
                    (name, types) ->
                        schema
                            .map()
                            .member(name)
                            .filter(member -> !types.contains(SchemaRules.type(schema)))
                            .ifPresent(
                                member ->
                                    report.at(
                                        member.key().location(),
                                        name
                                            + " says nothing about the type '"
                                            + SchemaRules.type(schema)
                                            + "'",
                                        "Remove it, or correct the type."))));
  }

  private static void scalarAmbiguous(Subject subject, Report report) {
    for (SourceFile file : subject.tree().files()) {
      scan(file.root().node(), report);
    }
  }

  private static void scan(Node node, Report report) {
    if (node instanceof MapNode map) {
      map.members()
          .forEach(
              member -> {
                scan(member.key(), report);
                scan(member.value(), report);
              });
    } else if (node instanceof ListNode list) {
      list.items().forEach(item -> scan(item, report));
    } else if (node instanceof ScalarNode scalar
        && scalar.style() == ScalarNode.Style.PLAIN
        && AMBIGUOUS.matcher(scalar.text()).matches()) {
      report.at(
          scalar.location(),
          "YAML 1.1 and 1.2 read '" + scalar.text() + "' differently",
          "Put it in quotes, or write it in plain decimals.");
    }
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.text() : "the value";
  }
}
