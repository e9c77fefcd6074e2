package io.github.partnerapi.spec.tools.document;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which members of an OpenAPI object hold further objects. All other members are plain data:
 * an example that happens to contain {@code $ref} is not a reference.
 */
final class Grammar {
  /** Tells how a member holds its objects. */
  enum Form {
    /** The value is the object. */
    ONE,
    /** The value is a list of objects. */
    LIST,
    /** The value is a mapping from names to objects. */
    MAP
  }

  /** Is what a member holds. */
  record Slot(Kind kind, Form form) {}

  private static final Map<Kind, Map<String, Slot>> SLOTS =
      Map.ofEntries(
          Map.entry(
              Kind.DOCUMENT,
              Map.of(
                  "info",
                  one(Kind.INFO),
                  "servers",
                  list(Kind.SERVER),
                  "paths",
                  map(Kind.PATH_ITEM),
                  "components",
                  one(Kind.COMPONENTS),
                  "security",
                  list(Kind.SECURITY_REQUIREMENT),
                  "tags",
                  list(Kind.TAG))),
          Map.entry(Kind.SERVER, Map.of("variables", map(Kind.SERVER_VARIABLE))),
          Map.entry(
              Kind.COMPONENTS,
              Stream.of(Kind.values())
                  .filter(kind -> kind.section().isPresent())
                  .collect(
                      Collectors.toUnmodifiableMap(
                          kind -> kind.section().orElseThrow(), Grammar::map))),
          Map.entry(
              Kind.PATH_ITEM,
              Map.ofEntries(
                  Map.entry("get", one(Kind.OPERATION)),
                  Map.entry("put", one(Kind.OPERATION)),
                  Map.entry("post", one(Kind.OPERATION)),
                  Map.entry("delete", one(Kind.OPERATION)),
                  Map.entry("options", one(Kind.OPERATION)),
                  Map.entry("head", one(Kind.OPERATION)),
                  Map.entry("patch", one(Kind.OPERATION)),
                  Map.entry("trace", one(Kind.OPERATION)),
                  Map.entry("servers", list(Kind.SERVER)),
                  Map.entry("parameters", list(Kind.PARAMETER)))),
          Map.entry(
              Kind.OPERATION,
              Map.of(
                  "parameters",
                  list(Kind.PARAMETER),
                  "requestBody",
                  one(Kind.REQUEST_BODY),
                  "responses",
                  map(Kind.RESPONSE),
                  "security",
                  list(Kind.SECURITY_REQUIREMENT),
                  "servers",
                  list(Kind.SERVER))),
          Map.entry(Kind.PARAMETER, described()),
          Map.entry(Kind.HEADER, described()),
          Map.entry(Kind.REQUEST_BODY, Map.of("content", map(Kind.MEDIA_TYPE))),
          Map.entry(
              Kind.MEDIA_TYPE,
              Map.of(
                  "schema",
                  one(Kind.SCHEMA),
                  "examples",
                  map(Kind.EXAMPLE),
                  "encoding",
                  map(Kind.ENCODING))),
          Map.entry(Kind.ENCODING, Map.of("headers", map(Kind.HEADER))),
          Map.entry(
              Kind.RESPONSE,
              Map.of(
                  "headers",
                  map(Kind.HEADER),
                  "content",
                  map(Kind.MEDIA_TYPE),
                  "links",
                  map(Kind.LINK))),
          Map.entry(
              Kind.SCHEMA,
              Map.of(
                  "properties",
                  map(Kind.SCHEMA),
                  "items",
                  one(Kind.SCHEMA),
                  "allOf",
                  list(Kind.SCHEMA),
                  "anyOf",
                  list(Kind.SCHEMA),
                  "oneOf",
                  list(Kind.SCHEMA),
                  "not",
                  one(Kind.SCHEMA),
                  "additionalProperties",
                  one(Kind.SCHEMA),
                  "discriminator",
                  one(Kind.DISCRIMINATOR))));

  private Grammar() {}

  static Optional<Slot> slot(Kind kind, String member) {
    return Optional.ofNullable(SLOTS.getOrDefault(kind, Map.of()).get(member));
  }

  private static Map<String, Slot> described() {
    return Map.of(
        "schema", one(Kind.SCHEMA), "content", map(Kind.MEDIA_TYPE), "examples", map(Kind.EXAMPLE));
  }

  private static Slot one(Kind kind) {
    return new Slot(kind, Form.ONE);
  }

  private static Slot list(Kind kind) {
    return new Slot(kind, Form.LIST);
  }

  private static Slot map(Kind kind) {
    return new Slot(kind, Form.MAP);
  }
}
