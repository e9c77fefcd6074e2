package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.document.SourceFile;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.naming.JavaName;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges names that generated Java can't carry, since they are taken there: two of one name, or a
 * name of the class that our templates write around it.
 */
final class JavaNameRules {
  private static final String RULE = "java-name";

  /** Methods without arguments that each object has, and some of them are final. */
  private static final Set<String> OF_OBJECT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /** What a generated model has beside its members; the last four hide a member in its methods. */
  private static final Set<String> OF_A_MODEL =
      Set.of(
          "CODEC",
          "builder",
          "extraMembers",
          "toBuilder",
          "toJson",
          "build",
          "self",
          "extras",
          "forget",
          "keepAll",
          "equals",
          "other",
          "that");

  private static final Set<String> OF_A_REQUEST =
      Set.of("build", "builder", "toBuilder", "equals", "engine", "request");

  private static final Set<String> OF_A_SET = Set.of("CODEC", "KNOWN");

  /** Simple names that a generated class uses without its package. */
  private static final Set<String> USED =
      Set.of(
          "BigDecimal",
          "Builder",
          "Codec",
          "Codecs",
          "IOException",
          "JsonCodec",
          "JsonModel",
          "JsonNode",
          "JsonReader",
          "JsonText",
          "JsonWriter",
          "List",
          "LocalDate",
          "LocalDateTime",
          "Map",
          "Member",
          "ModelBuilder",
          "ModelCodec",
          "ModelText",
          "Nullable",
          "Objects",
          "OffsetDateTime",
          "OpenValue",
          "Set",
          "Upload",
          "Arrays",
          "ArrayList",
          "HashMap",
          "JsonInclude",
          "JsonProperty",
          "JsonCreator",
          "JsonTypeName",
          "JsonValue",
          "InputStream",
          "Headers",
          "Param",
          "RequestLine",
          "CommaList",
          "DescribedBy",
          "Required");

  private JavaNameRules() {}

  static List<Rule> all() {
    return List.of(new Rule(RULE, JavaNameRules::check));
  }

  private static void check(Subject subject, Report report) {
    subject.all(Kind.SCHEMA).forEach(schema -> members(schema, report));
    subject
        .bundle()
        .root()
        .map("components")
        .map("schemas")
        .members()
        .forEach(schema -> values(schema, report));
    schemas(subject, report);
    subject.operations().forEach(operation -> arguments(subject, operation, report));
    tags(subject, report);
    methods(subject, report);
  }

  private static void members(Element schema, Report report) {
    Map<String, String> seen = new HashMap<>();
    for (Member member : schema.map().map("properties").members()) {
      String name = JavaName.of(member.name());
      name(member.name(), name, OF_A_MODEL, "member", member.key().location(), report);
      String first = seen.putIfAbsent(name, member.name());
      if (first != null) {
        twice(member.name(), first, name, member.key().location(), report);
      }
    }
  }

  private static void values(Member schema, Report report) {
    Map<String, String> seen = new HashMap<>();
    for (Node value : schema.value().asMap().list("enum")) {
      if (value instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.STRING) {
        String name = JavaName.ofValue(scalar.text());
        String first = seen.putIfAbsent(name, scalar.text());
        if (OF_A_SET.contains(name)) {
          taken(scalar.text(), name, "a set of values", scalar.location(), report);
        } else if (first != null && !first.equals(scalar.text())) {
          twice(scalar.text(), first, name, scalar.location(), report);
        }
      }
    }
  }

  private static void schemas(Subject subject, Report report) {
    subject
        .bundle()
        .root()
        .map("components")
        .map("schemas")
        .members()
        .forEach(
            schema -> {
              Location at =
                  subject.tree().files().stream()
                      .filter(file -> file.isComponent() && file.name().equals(schema.name()))
                      .filter(file -> file.root().kind() == Kind.SCHEMA)
                      .map(SourceFile::start)
                      .findFirst()
                      .orElse(schema.key().location());
              String name = schema.name();
              if (USED.contains(name) || JavaName.isReserved(name) || isOfJava(name)) {
                report.at(
                    at,
                    "a class '" + name + "' hides the one that generated code uses by that name",
                    "Call the schema otherwise, such as Partner" + name + ".");
              }
            });
  }

  private static void arguments(Subject subject, Element operation, Report report) {
    boolean hasBody = operation.map().has("requestBody");
    for (Element holder : List.of(operation.holder(), operation)) {
      for (Element parameter : subject.parameters(holder)) {
        String wire = parameter.map().text("name").orElse("");
        String name = JavaName.of(wire);
        Location at =
            parameter.map().scalar("name").map(ScalarNode::location).orElse(parameter.key());
        if (hasBody && name.equals("body")) {
          taken(wire, name, "a call with a body", at, report);
        } else {
          name(wire, name, OF_A_REQUEST, "argument", at, report);
        }
      }
    }
  }

  private static void tags(Subject subject, Report report) {
    Map<String, String> seen = new HashMap<>();
    subject
        .all(Kind.TAG)
        .flatMap(tag -> tag.map().scalar("name").stream())
        .forEach(
            tag -> {
              String name = tag.text().replaceAll("[^A-Za-z0-9]+(.)?", "$1");
              if (!name.matches("[A-Z][A-Za-z0-9]*")) {
                report.at(
                    tag.location(),
                    "the tag '" + tag.text() + "' gives no name of an interface",
                    "Begin it with a capital letter, and use letters and digits.");
              }
              String first = seen.putIfAbsent(name, tag.text());
              if (first != null) {
                twice(tag.text(), first, name + "Api", tag.location(), report);
              }
            });
  }

  /** An operation whose answer comes in pages has a second method. */
  private static void methods(Subject subject, Report report) {
    Map<String, String> taken = new HashMap<>();
    for (Element operation : subject.operations()) {
      String id = operation.map().text("operationId").orElse("");
      taken.put(id + "Stream", id);
      if (operation.map().has("x-paging")) {
        taken.put(id + "Pages", id);
      }
    }
    for (Element operation : subject.operations()) {
      operation
          .map()
          .scalar("operationId")
          .filter(id -> taken.containsKey(id.text()))
          .ifPresent(
              id ->
                  twice(
                      id.text(),
                      taken.getOrDefault(id.text(), ""),
                      id.text(),
                      id.location(),
                      report));
    }
  }

  private static void name(
      String wire, String name, Set<String> used, String what, Location at, Report report) {
    if (OF_OBJECT.contains(name)) {
      taken(wire, name, "java.lang.Object", at, report);
    } else if (used.contains(name)) {
      taken(wire, name, what.equals("member") ? "a model" : "a request", at, report);
    }
  }

  private static void taken(String wire, String name, String by, Location at, Report report) {
    report.at(
        at,
        "'" + wire + "' becomes '" + name + "' in Java, which " + by + " has already",
        "Nobody can write it down: leave it out, or describe what holds it as a free-form object.");
  }

  private static void twice(String wire, String first, String name, Location at, Report report) {
    report.at(
        at,
        "'" + wire + "' and '" + first + "' both become '" + name + "' in Java",
        "Leave one of them out, or describe what holds them as a free-form object.");
  }

  private static boolean isOfJava(String name) {
    try {
      return name.matches("[A-Za-z0-9_$]+")
          && Class.forName("java.lang." + name, false, ClassLoader.getPlatformClassLoader())
              != null;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
