package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.naming.JavaName;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists the arguments of the method that the generator makes of an operation, in their order. */
final class JavaArguments {
  private static final String FORM = "application/x-www-form-urlencoded";

  private JavaArguments() {}

  /**
   * Is an argument.
   *
   * @param name its name
   * @param type its type
   * @param required whether a call needs it
   * @param side where it is described
   */
  record Argument(String name, String type, boolean required, Side side) {}

  /**
   * Returns the arguments.
   *
   * @param operation the operation
   * @param parameters its parameters, by what makes them the same in two documents
   */
  static Map<String, Argument> of(Side operation, Map<String, Side> parameters) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    parameters.forEach(
        (key, parameter) ->
            arguments.put(
                key,
                new Argument(
                    JavaName.of(parameter.text("name")),
                    type(parameter),
                    parameter.isTrue("required"),
                    parameter)));
    operation
        .child("requestBody")
        .ifPresent(
            body ->
                body.children("content").entrySet().stream()
                    .findFirst()
                    .ifPresent(
                        content ->
                            content
                                .getValue()
                                .child("schema")
                                .map(NormalSchema::of)
                                .ifPresent(
                                    schema -> body(body, content.getKey(), schema, arguments))));
    return arguments;
  }

  private static void body(
      Side body, String mediaType, NormalSchema schema, Map<String, Argument> arguments) {
    if (mediaType.startsWith(FORM)) {
      schema
          .properties()
          .values()
          .forEach(
              property ->
                  arguments.put(
                      "form " + property.name(),
                      new Argument(
                          JavaName.of(property.name()),
                          JavaType.of(property.type(), true),
                          schema.required().contains(property.name()),
                          property.type().place())));
    } else {
      arguments.put(
          "body",
          new Argument("body", JavaType.of(schema, true), body.isTrue("required"), schema.place()));
    }
  }

  private static String type(Side parameter) {
    return parameter
        .child("schema")
        .or(
            () ->
                parameter.children("content").values().stream()
                    .findFirst()
                    .flatMap(type -> type.child("schema")))
        .map(schema -> JavaType.of(NormalSchema.of(schema), true))
        .orElse("String");
  }
}
