package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges the shape of data types. */
final class SchemaRules {
  private static final Map<String, Set<String>> FORMATS =
      Map.of(
          "string",
              Set.of(
                  "date",
                  "date-time",
                  "email",
                  "uri",
                  "uuid",
                  "binary",
                  "byte",
                  "password",
                  "decimal",
                  "partner-timestamp"),
          "integer", Set.of("int32", "int64"),
          "number", Set.of());

  private SchemaRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("array-items", SchemaRules::arrayItems),
        new Rule("schema-type", SchemaRules::type),
        new Rule("schema-format", SchemaRules::format),
        new Rule("money-double", SchemaRules::moneyDouble),
        new Rule("required-unknown", SchemaRules::requiredUnknown),
        new Rule("discriminator", SchemaRules::discriminator),
        new Rule("discriminator-mapping", SchemaRules::mapping));
  }

  private static void arrayItems(Subject subject, Report report) {
    subject
        .all(Kind.SCHEMA)
        .filter(schema -> type(schema).equals("array") && !schema.map().has("items"))
        .forEach(
            schema ->
                report.at(
                    schema.map().member("type").orElseThrow().key().location(),
                    "the list does not say what its items are",
                    "Add 'items' with a type or a $ref."));
  }

  private static void type(Subject subject, Report report) {
    subject
        .all(Kind.SCHEMA)
        .filter(
            schema ->
                !schema.map().has("type")
                    && !schema.map().has("description")
                    && Stream.of("allOf", "oneOf", "anyOf", "not").noneMatch(schema.map()::has))
        .forEach(
            schema ->
                report.at(
                    schema.key(),
                    "the schema has no type, so anything fits",
                    "Add 'type' or a $ref; if anything really fits, say why in a description."));
  }

  private static void format(Subject subject, Report report) {
    subject
        .all(Kind.SCHEMA)
        .forEach(
            schema ->
                schema
                    .map()
                    .scalar("format")
                    .filter(
                        format ->
                            !isDouble(format)
                                && !FORMATS
                                    .getOrDefault(type(schema), Set.of())
                                    .contains(format.text()))
                    .ifPresent(
                        format ->
                            report.at(
                                format.location(),
                                "'"
                                    + format.text()
                                    + "' is no format of the type '"
                                    + type(schema)
                                    + "'",
                                "Use one of "
                                    + String.join(
                                        ", ",
                                        FORMATS.getOrDefault(type(schema), Set.of()).stream()
                                            .sorted()
                                            .toList())
                                    + ", or remove it: an unknown format checks nothing.")));
  }

  private static void moneyDouble(Subject subject, Report report) {
    subject
        .all(Kind.SCHEMA)
        .forEach(
            schema ->
                schema
                    .map()
                    .scalar("format")
                    .filter(SchemaRules::isDouble)
                    .ifPresent(
                        format ->
                            report.at(
                                format.location(),
                                "'" + format.text() + "' rounds amounts",
                                "Remove the format: a number is exact in both clients.")));
  }

  private static void requiredUnknown(Subject subject, Report report) {
    subject
        .all(Kind.SCHEMA)
        .filter(schema -> schema.map().has("required") && !schema.map().has("allOf"))
        .forEach(
            schema -> {
              MapNode properties = schema.map().map("properties");
              for (Node name : schema.map().list("required")) {
                if (name instanceof ScalarNode scalar && !properties.has(scalar.text())) {
                  report.at(
                      scalar.location(),
                      "the required member '" + scalar.text() + "' is not among the properties",
                      "Correct the name, or add the property.");
                }
              }
            });
  }

  private static void discriminator(Subject subject, Report report) {
    subject
        .tree()
        .elements(Kind.DISCRIMINATOR)
        .forEach(
            discriminator -> {
              Optional<Member> name = discriminator.map().member("propertyName");
              Element schema = discriminator.holder();
              if (name.isEmpty()) {
                report.at(
                    discriminator.key(),
                    "the discriminator does not name its property",
                    "Add 'propertyName'.");
              } else if (!alternatives(subject, schema)
                  .allMatch(each -> each.map().map("properties").has(schemaText(name.get())))) {
                report.at(
                    name.get().value().location(),
                    "not every alternative has the property '" + schemaText(name.get()) + "'",
                    "Add the property to each of them, or correct the name.");
              }
            });
  }

  private static void mapping(Subject subject, Report report) {
    MapNode schemas = subject.bundle().root().map("components").map("schemas");
    subject
        .bundle()
        .elements()
        .filter(element -> element.kind() == Kind.DISCRIMINATOR)
        .flatMap(discriminator -> discriminator.map().map("mapping").members().stream())
        .filter(member -> !schemas.has(schemaText(member).replace("#/components/schemas/", "")))
        .forEach(
            member ->
                report.at(
                    member.value().location(),
                    "'" + schemaText(member) + "' is no schema of this document",
                    "Name a file of components/schemas."));
  }

  private static Stream<Element> alternatives(Subject subject, Element schema) {
    List<Element> found =
        schema.children().stream()
            .filter(
                child ->
                    child.kind() == Kind.SCHEMA
                        && child.pointer().steps().stream()
                            .anyMatch(Set.of("oneOf", "anyOf")::contains))
            .flatMap(child -> subject.tree().resolve(child).stream())
            .toList();
    return found.isEmpty() ? Stream.of(schema) : found.stream();
  }

  private static String schemaText(Member member) {
    return member.value() instanceof ScalarNode scalar ? scalar.text() : "";
  }

  private static boolean isDouble(ScalarNode format) {
    return format.text().equals("double") || format.text().equals("float");
  }

  static String type(Element schema) {
    return schema.map().text("type").orElse("");
  }
}
