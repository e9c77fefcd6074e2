package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says of each member of each object of OpenAPI 3.0, and of our extensions, whether a comparison
 * judges it or whether it is text for readers alone. What is neither is a change that nobody has
 * understood.
 */
final class Ownership {
  private static final Map<Kind, Set<String>> TEXTS =
      Map.ofEntries(
          Map.entry(Kind.DOCUMENT, Set.of("openapi", "tags", "externalDocs")),
          Map.entry(
              Kind.INFO,
              Set.of("title", "description", "termsOfService", "contact", "license", "version")),
          Map.entry(Kind.PATH_ITEM, Set.of("summary", "description")),
          Map.entry(
              Kind.OPERATION,
              Set.of(
                  "summary",
                  "description",
                  "externalDocs",
                  "x-source",
                  "x-evidence",
                  "x-quote",
                  "x-known",
                  "x-deprecated")),
          Map.entry(
              Kind.PARAMETER,
              Set.of(
                  "description", "example", "examples", "x-evidence", "x-quote", "x-deprecated")),
          Map.entry(Kind.HEADER, Set.of("description", "example", "examples")),
          Map.entry(Kind.REQUEST_BODY, Set.of("description", "x-quote")),
          Map.entry(Kind.MEDIA_TYPE, Set.of("example", "examples")),
          Map.entry(Kind.RESPONSE, Set.of("description", "x-evidence", "x-quote")),
          Map.entry(Kind.SERVER, Set.of("description")),
          Map.entry(Kind.SERVER_VARIABLE, Set.of("description")),
          Map.entry(Kind.SECURITY_SCHEME, Set.of("description", "bearerFormat")),
          Map.entry(
              Kind.SCHEMA,
              Set.of(
                  "title",
                  "description",
                  "example",
                  "externalDocs",
                  "x-evidence",
                  "x-quote",
                  "x-known",
                  "x-deprecated")));

  private static final Map<Kind, Set<String>> JUDGED =
      Map.ofEntries(
          Map.entry(Kind.DOCUMENT, Set.of("info", "servers", "paths", "components", "security")),
          Map.entry(
              Kind.COMPONENTS,
              Set.of(
                  "schemas",
                  "responses",
                  "parameters",
                  "examples",
                  "requestBodies",
                  "headers",
                  "securitySchemes",
                  "links",
                  "callbacks")),
          Map.entry(
              Kind.PATH_ITEM,
              Set.of(
                  "get",
                  "put",
                  "post",
                  "delete",
                  "options",
                  "head",
                  "patch",
                  "trace",
                  "servers",
                  "parameters")),
          Map.entry(
              Kind.OPERATION,
              Set.of(
                  "tags",
                  "operationId",
                  "parameters",
                  "requestBody",
                  "responses",
                  "callbacks",
                  "deprecated",
                  "security",
                  "servers",
                  "x-paging",
                  "x-rate-limit",
                  "x-error-member")),
          Map.entry(
              Kind.PARAMETER,
              Set.of(
                  "name",
                  "in",
                  "required",
                  "deprecated",
                  "allowEmptyValue",
                  "style",
                  "explode",
                  "allowReserved",
                  "schema",
                  "content",
                  "x-sensitive")),
          Map.entry(
              Kind.HEADER,
              Set.of(
                  "required",
                  "deprecated",
                  "allowEmptyValue",
                  "style",
                  "explode",
                  "allowReserved",
                  "schema",
                  "content")),
          Map.entry(Kind.REQUEST_BODY, Set.of("content", "required")),
          Map.entry(Kind.MEDIA_TYPE, Set.of("schema", "encoding")),
          Map.entry(
              Kind.ENCODING, Set.of("contentType", "headers", "style", "explode", "allowReserved")),
          Map.entry(Kind.RESPONSE, Set.of("headers", "content", "links", "x-error-member")),
          Map.entry(Kind.SERVER, Set.of("url", "variables")),
          Map.entry(Kind.SERVER_VARIABLE, Set.of("enum", "default")),
          Map.entry(
              Kind.SECURITY_SCHEME,
              Set.of("type", "name", "in", "scheme", "flows", "openIdConnectUrl")),
          Map.entry(Kind.DISCRIMINATOR, Set.of("propertyName", "mapping")),
          Map.entry(
              Kind.SCHEMA,
              Set.of(
                  "type",
                  "format",
                  "nullable",
                  "enum",
                  "default",
                  "multipleOf",
                  "minimum",
                  "exclusiveMinimum",
                  "maximum",
                  "exclusiveMaximum",
                  "minLength",
                  "maxLength",
                  "pattern",
                  "minItems",
                  "maxItems",
                  "uniqueItems",
                  "minProperties",
                  "maxProperties",
                  "required",
                  "properties",
                  "additionalProperties",
                  "items",
                  "not",
                  "allOf",
                  "oneOf",
                  "anyOf",
                  "discriminator",
                  "readOnly",
                  "writeOnly",
                  "deprecated",
                  "xml",
                  "x-sensitive",
                  "x-error-member")));

  private static final Set<String> TAG = Set.of("name", "description", "externalDocs");

  private Ownership() {}

  /** Tells whether a member is for readers alone, so that it changes nothing for anybody. */
  static boolean isText(Kind kind, String member) {
    return TEXTS.getOrDefault(kind, Set.of()).contains(member);
  }

  /** Returns the members that somebody answers for. */
  static Set<String> of(Kind kind) {
    Set<String> known = new TreeSet<>(TEXTS.getOrDefault(kind, Set.of()));
    known.addAll(JUDGED.getOrDefault(kind, Set.of()));
    return known;
  }

  /** Reports each member of two objects that differs and that nobody answers for. */
  static void compare(Kind kind, Side old, Side now, Changes changes) {
    Set<String> known = of(kind);
    Set<String> names = new LinkedHashSet<>();
    now.map().names().forEach(names::add);
    old.map().names().forEach(names::add);
    names.removeAll(known);
    for (String name : names) {
      Optional<Node> was = old.get(name);
      Optional<Node> is = now.get(name);
      if (was.isEmpty() || is.filter(was.get()::sameData).isEmpty()) {
        report(name, now, is, changes);
      }
    }
  }

  /** Reports extensions that differ in a mapping of names, such as that of the paths. */
  static void compareExtensions(Side old, Side now, String member, Changes changes) {
    MapNode was = old.map().map(member);
    MapNode is = now.map().map(member);
    Stream.concat(was.names(), is.names())
        .distinct()
        .filter(name -> name.startsWith("x-") && differ(was, is, name))
        .forEach(name -> report(name, now, is.get(name), changes));
  }

  /** Reports extensions that differ in the tags, which are for readers otherwise. */
  static void compareItems(Side old, Side now, String member, Changes changes) {
    for (Node item : now.map().list(member)) {
      MapNode is = item.asMap();
      String name = is.text("name").orElse("");
      old.map().list(member).stream()
          .map(Node::asMap)
          .filter(was -> was.text("name").orElse("").equals(name))
          .findFirst()
          .ifPresent(
              was ->
                  Stream.concat(was.names(), is.names())
                      .distinct()
                      .filter(each -> !TAG.contains(each) && differ(was, is, each))
                      .forEach(each -> report(each, now, is.get(each), changes)));
    }
  }

  /** The same for a data type, whose members may stand in several of its parts. */
  static void compare(NormalSchema old, NormalSchema now, Changes changes) {
    Map<String, List<Node>> were = old.members(of(Kind.SCHEMA));
    Map<String, List<Node>> are = now.members(of(Kind.SCHEMA));
    Set<String> names = new LinkedHashSet<>(are.keySet());
    names.addAll(were.keySet());
    for (String name : names) {
      if (!same(were.getOrDefault(name, List.of()), are.getOrDefault(name, List.of()))) {
        report(name, now.place(), are.getOrDefault(name, List.of()).stream().findFirst(), changes);
      }
    }
  }

  private static boolean same(List<Node> one, List<Node> other) {
    Location nowhere = Location.startOf("");
    return new ListNode(one, nowhere).sameData(new ListNode(other, nowhere));
  }

  private static void report(String name, Side now, Optional<Node> is, Changes changes) {
    changes.add(
        ChangeKind.NOT_UNDERSTOOD,
        now.bundle(),
        now.pointer(),
        now.map()
            .member(name)
            .map(member -> member.key().location())
            .or(() -> is.map(Node::location))
            .orElse(now.element().key()),
        name,
        Names.of(now)
            + ": '"
            + name
            + "' changed, and no comparison understands it: somebody has to look");
  }

  /** Tells whether two mappings differ in one of the members given. */
  static boolean differ(MapNode old, MapNode now, String... members) {
    for (String member : members) {
      Optional<Node> was = old.get(member);
      Optional<Node> is = now.get(member);
      if (was.isPresent() != is.isPresent()
          || (was.isPresent() && !was.get().sameData(is.orElseThrow()))) {
        return true;
      }
    }
    return false;
  }
}
