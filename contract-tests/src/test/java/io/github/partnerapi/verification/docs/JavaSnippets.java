package io.github.partnerapi.verification.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.OpenValue;
import io.github.partnerapi.Upload;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the call of an operation in Java, for each of the two clients, with the arguments of its
 * first successful exchange.
 */
final class JavaSnippets {
  /** Adds the snippets to an operation. */
  void add(ObjectNode operation, List<JsonNode> fixtures) {
    Optional<JsonNode> success =
        fixtures.stream().filter(fixture -> fixture.path("status").asInt() < 300).findFirst();
    String id = operation.path("operationId").asText();
    for (Class<?> client : List.of(TextClient.class, Dialog360Client.class)) {
      for (Method accessor : client.getMethods()) {
        method(accessor.getReturnType(), id)
            .filter(method -> accessor.getParameterCount() == 0)
            .ifPresent(
                method -> {
                  String call =
                      "client."
                          + accessor.getName()
                          + "()."
                          + call(method, success.map(each -> each.at("/call/arguments")));
                  ArrayNode samples = operation.withArrayProperty("x-codeSamples");
                  sample(samples, "java.net.http", "Native" + client.getSimpleName(), method, call);
                  sample(samples, "Feign", "Feign" + client.getSimpleName(), method, call);
                });
      }
    }
  }

  private static void sample(
      ArrayNode samples, String label, String type, Method method, String call) {
    String result = method.getReturnType() == void.class ? "" : "var result = ";
    samples
        .addObject()
        .put("lang", "java")
        .put("label", "Java, " + label)
        .put(
            "source",
            "try (var client = " + type + ".fromEnvironment()) {\n  " + result + call + ";\n}\n");
  }

  private static Optional<Method> method(Class<?> api, String id) {
    return Stream.of(api.getMethods())
        .filter(
            method ->
                method.getName().equals(id)
                    && method.getDeclaringClass().getSimpleName().endsWith("Api"))
        .filter(
            method ->
                Stream.of(method.getParameterTypes())
                    .noneMatch(type -> type.getSimpleName().endsWith("CallOptions")))
        .filter(method -> !method.isDefault())
        .findFirst();
  }

  private static String call(Method method, Optional<JsonNode> arguments) {
    JsonNode values = arguments.orElseGet(MissingNode::getInstance);
    if (method.getParameterCount() == 1
        && method.getParameterTypes()[0].getSimpleName().endsWith("Request")) {
      List<String> calls = new ArrayList<>();
      Class<?> builder =
          Stream.of(method.getParameterTypes()[0].getClasses())
              .filter(each -> each.getSimpleName().equals("Builder"))
              .findFirst()
              .orElseThrow();
      for (Map.Entry<String, JsonNode> value : values.properties()) {
        Stream.of(builder.getMethods())
            .filter(
                each ->
                    each.getName().equals(camel(value.getKey())) && each.getParameterCount() == 1)
            .findFirst()
            .ifPresent(
                each ->
                    calls.add(
                        "\n      ."
                            + each.getName()
                            + "("
                            + literal(each.getGenericParameterTypes()[0], value.getValue())
                            + ")"));
      }
      return method.getName()
          + (calls.isEmpty()
              ? "(request -> {})"
              : "(request -> request" + String.join("", calls) + ")");
    }
    List<String> literals = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      JsonNode value =
          values.properties().stream()
              .filter(each -> camel(each.getKey()).equals(parameter.getName()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(values.path(parameter.getName()));
      literals.add(literal(parameter.getParameterizedType(), value));
    }
    return method.getName() + "(" + String.join(", ", literals) + ")";
  }

  private static String literal(Type type, JsonNode value) {
    if (type instanceof ParameterizedType list && value.isArray()) {
      List<String> items = new ArrayList<>();
      value.forEach(item -> items.add(literal(list.getActualTypeArguments()[0], item)));
      return "List.of(" + String.join(", ", items) + ")";
    }
    Class<?> plain = type instanceof Class<?> found ? found : Object.class;
    String text =
        "\""
            + value.asText().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
            + "\"";
    if (plain == String.class) {
      return text;
    }
    if (plain == Long.class || plain == long.class) {
      return value.asText() + "L";
    }
    if (plain == BigDecimal.class) {
      return "new BigDecimal(\"" + value.asText() + "\")";
    }
    if (plain == LocalDate.class || plain == OffsetDateTime.class) {
      return plain.getSimpleName() + ".parse(" + text + ")";
    }
    if (plain == Upload.class) {
      return "Upload.of(\"" + value.path("mediaType").asText() + "\", bytes)";
    }
    if (OpenValue.class.isAssignableFrom(plain)) {
      return plain.getSimpleName() + ".of(" + text + ")";
    }
    return value.isObject()
        ? plain.getSimpleName()
            + ".fromJson(\"\"\"\n      "
            + value.toPrettyString().replace("\n", "\n      ")
            + "\"\"\")"
        : value.asText();
  }

  private static String camel(String name) {
    StringBuilder text = new StringBuilder();
    for (String word : name.split("_")) {
      text.append(
          text.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return text.toString();
  }
}
