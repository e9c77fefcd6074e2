package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells what a caller can write down: the methods of the interfaces, the members of request objects
 * and models, the constants of value sets. It follows the templates of client-core: an operation
 * with an optional argument or with more than three takes one request object, every other its
 * arguments one by one; the members of a form count as arguments.
 */
final class JavaSignatures {
  private static final int MOST_ARGUMENTS = 3;

  private final Map<String, Origin> signatures = new TreeMap<>();

  static void compare(Bundle before, Bundle after, Changes changes) {
    Map<String, Origin> were = of(before);
    Map<String, Origin> are = of(after);
    were.forEach(
        (signature, origin) -> {
          if (!are.containsKey(signature)) {
            changes.add(
                ChangeKind.SIGNATURE_REMOVED,
                origin.pointer(),
                nearest(after, origin.pointer()),
                signature + " is gone");
          }
        });
    are.forEach(
        (signature, origin) -> {
          if (!were.containsKey(signature)) {
            changes.add(
                ChangeKind.SIGNATURE_ADDED, origin.pointer(), origin.at(), signature + " is new");
          }
        });
  }

  /** Tells which generated types lose something, by the operation or the data type they are of. */
  static SourceBreaks removed(Bundle before, Bundle after) {
    Map<String, Origin> gone = new TreeMap<>(of(before));
    gone.keySet().removeAll(of(after).keySet());
    SortedSet<String> operations = new TreeSet<>();
    SortedSet<String> schemas = new TreeSet<>();
    gone.values()
        .forEach(origin -> (origin.isOperation() ? operations : schemas).add(origin.owner()));
    return new SourceBreaks(operations, schemas);
  }

  static Map<String, Origin> of(Bundle bundle) {
    JavaSignatures signatures = new JavaSignatures();
    bundle.operations().forEach(operation -> signatures.operation(new Side(bundle, operation)));
    bundle
        .elements()
        .filter(element -> element.kind() == Kind.SCHEMA && element.pointer().steps().size() == 3)
        .forEach(
            schema ->
                Side.of(bundle, schema).ifPresent(side -> signatures.model(schema.name(), side)));
    return signatures.signatures;
  }

  private static Location nearest(Bundle bundle, Pointer pointer) {
    Pointer place = pointer;
    while (bundle.at(place).isEmpty()) {
      place = place.parent();
    }
    return bundle.at(place).orElseThrow().location();
  }

  private void operation(Side operation) {
    String owner =
        String.join("", operation.texts("tags")).replaceAll("[^A-Za-z0-9]+(.)?", "$1") + "Api";
    String name = operation.text("operationId");
    String home = owner + "." + name;
    Map<String, Argument> arguments = arguments(operation);
    String result =
        operation.children("responses").entrySet().stream()
            .filter(each -> each.getKey().startsWith("2"))
            .findFirst()
            .map(each -> result(each.getValue()))
            .orElse("void");
    boolean request =
        arguments.size() > MOST_ARGUMENTS
            || arguments.values().stream().anyMatch(argument -> !argument.required());
    if (request) {
      String type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Request";
      add(owner + "." + name + "(" + type + "): " + result, home, operation);
      arguments.forEach(
          (key, argument) ->
              add(owner + "." + type + "." + key + ": " + argument.type(), home, argument.side()));
    } else {
      List<String> types = arguments.values().stream().map(Argument::type).toList();
      add(owner + "." + name + "(" + String.join(", ", types) + "): " + result, home, operation);
    }
  }

  private String result(Side response) {
    List<Side> content = new ArrayList<>(response.children("content").values());
    return content.isEmpty()
        ? "void"
        : content
            .get(0)
            .child("schema")
            .map(schema -> JavaType.of(schema, false))
            .orElse("RawJson");
  }

  private Map<String, Argument> arguments(Side operation) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    CallComparison.parameters(operation)
        .values()
        .forEach(
            parameter ->
                arguments.put(
                    parameter.text("name"),
                    new Argument(
                        parameterType(parameter), parameter.isTrue("required"), parameter)));
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
                                .ifPresent(
                                    schema -> {
                                      if (content
                                          .getKey()
                                          .startsWith("application/x-www-form-urlencoded")) {
                                        schema
                                            .children("properties")
                                            .forEach(
                                                (name, property) ->
                                                    arguments.put(
                                                        name,
                                                        new Argument(
                                                            JavaType.of(property, true),
                                                            schema.texts("required").contains(name),
                                                            property)));
                                      } else {
                                        arguments.put(
                                            "body",
                                            new Argument(
                                                JavaType.of(schema, true),
                                                body.isTrue("required"),
                                                schema));
                                      }
                                    })));
    return arguments;
  }

  private static String parameterType(Side parameter) {
    return parameter
        .child("schema")
        .or(
            () ->
                parameter.children("content").values().stream()
                    .findFirst()
                    .flatMap(type -> type.child("schema")))
        .map(schema -> JavaType.of(schema, true))
        .orElse("String");
  }

  private void model(String name, Side schema) {
    schema.texts("enum").forEach(value -> add(name + " constant " + value, name, schema));
    schema
        .children("properties")
        .forEach(
            (property, side) -> {
              Pointer place = schema.pointer().child("properties").child(property);
              Location at =
                  schema
                      .map()
                      .map("properties")
                      .member(property)
                      .map(member -> member.key().location())
                      .orElse(schema.element().key());
              signatures.put(
                  name + "." + property + ": " + JavaType.of(side, false),
                  new Origin(name, place, at));
            });
  }

  private void add(String signature, String owner, Side side) {
    signatures.put(signature, new Origin(owner, side.pointer(), side.element().key()));
  }

  /**
   * Is where a signature comes from.
   *
   * @param owner interface and operation, such as {@code AccountApi.getProfile}, or the name of a
   *     data type
   * @param pointer the place in the document
   * @param at the place in the sources
   */
  record Origin(String owner, Pointer pointer, Location at) {
    boolean isOperation() {
      return owner.contains(".");
    }
  }

  private record Argument(String type, boolean required, Side side) {}
}
