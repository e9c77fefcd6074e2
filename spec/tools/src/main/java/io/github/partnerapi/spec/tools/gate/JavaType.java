package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.yaml.MapNode;

/** Names the Java type that the generator makes of a data type. */
final class JavaType {
  private JavaType() {}

  /**
   * Returns the type's name.
   *
   * @param schema the data type, behind references
   * @param request whether it is sent; a file is an upload then
   */
  static String of(Side schema, boolean request) {
    boolean named = !schema.component().isEmpty();
    if (named
        && (!schema.texts("enum").isEmpty()
            || !schema.children("properties").isEmpty()
            || schema.map().has("allOf")
            || schema.map().has("oneOf"))) {
      return schema.component();
    }
    return switch (schema.text("type")) {
      case "string" -> text(schema.text("format"), request);
      case "integer" -> schema.text("format").equals("int64") ? "Long" : "Integer";
      case "number" -> "BigDecimal";
      case "boolean" -> "Boolean";
      case "array" ->
          "List<" + schema.child("items").map(items -> of(items, request)).orElse("RawJson") + ">";
      case "object" -> object(schema, request);
      default -> "RawJson";
    };
  }

  private static String text(String format, boolean request) {
    return switch (format) {
      case "date" -> "LocalDate";
      case "date-time" -> "OffsetDateTime";
      case "partner-timestamp" -> "LocalDateTime";
      case "binary" -> request ? "Upload" : "byte[]";
      default -> "String";
    };
  }

  private static String object(Side schema, boolean request) {
    if (!schema.children("properties").isEmpty()) {
      return "the object at " + schema.pointer();
    }
    return schema.get("additionalProperties").filter(MapNode.class::isInstance).isPresent()
        ? "Map<String, "
            + schema
                .child("additionalProperties")
                .map(values -> of(values, request))
                .orElse("RawJson")
            + ">"
        : "RawJson";
  }
}
