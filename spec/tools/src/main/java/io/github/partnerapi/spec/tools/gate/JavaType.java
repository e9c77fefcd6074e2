package io.github.partnerapi.spec.tools.gate;

/** Names the Java type that the generator makes of a data type. */
final class JavaType {
  private JavaType() {}

  /** Tells whether a data type becomes a class of its own. */
  static boolean isClass(NormalSchema schema) {
    return !schema.component().isEmpty()
        && (schema.values().filter(values -> !values.isEmpty()).isPresent()
            || !schema.properties().isEmpty()
            || !schema.choices().isEmpty());
  }

  /**
   * Returns the type's name.
   *
   * @param schema the data type
   * @param request whether it is sent; a file is an upload then
   */
  static String of(NormalSchema schema, boolean request) {
    if (isClass(schema)) {
      return schema.component();
    }
    return switch (schema.type()) {
      case "string" -> text(schema.format(), request);
      case "integer" -> schema.format().equals("int64") ? "Long" : "Integer";
      case "number" -> "BigDecimal";
      case "boolean" -> "Boolean";
      case "array" ->
          "List<" + schema.items().map(items -> of(items, request)).orElse("RawJson") + ">";
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

  private static String object(NormalSchema schema, boolean request) {
    if (!schema.properties().isEmpty()) {
      return "the object at " + schema.place().pointer();
    }
    boolean map =
        schema.parts().stream().anyMatch(part -> part.child("additionalProperties").isPresent());
    return map
        ? "Map<String, "
            + schema.others().map(values -> of(values, request)).orElse("RawJson")
            + ">"
        : "RawJson";
  }
}
