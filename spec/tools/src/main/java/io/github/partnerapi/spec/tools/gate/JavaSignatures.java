package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.gate.JavaArguments.Argument;
import io.github.partnerapi.spec.tools.naming.JavaName;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells what a caller can write down: the methods of the interfaces, the members of request objects
 * and models, the constants of value sets. It follows the templates of client-core: an operation
 * with an optional argument or with more than three takes one request object; the required
 * arguments, up to three, can be given one by one, so that a further optional one breaks nobody.
 * The members of a form count as arguments.
 */
final class JavaSignatures {
  private static final int MOST_ARGUMENTS = 3;

  private final Map<String, Origin> signatures = new TreeMap<>();
  private final Set<String> reached = new TreeSet<>();

  private JavaSignatures() {}

  /** Reads the signatures of all generated types. */
  static JavaSignatures of(Bundle bundle) {
    JavaSignatures signatures = new JavaSignatures();
    bundle.operations().forEach(operation -> signatures.operation(new Side(bundle, operation)));
    Element root = Element.root(Kind.DOCUMENT, bundle.root());
    new Side(bundle, root)
        .child("components")
        .map(components -> components.children("schemas"))
        .orElse(Map.of())
        .forEach((name, schema) -> signatures.model(name, NormalSchema.of(schema)));
    return signatures;
  }

  /** Returns all signatures with where they come from. */
  Map<String, Origin> all() {
    return signatures;
  }

  /**
   * Tells whether a caller has a use for a signature: not for those of types that no operation
   * takes or returns, since they are only a part of others.
   */
  boolean isUsed(Origin origin) {
    return origin.isOperation() || reached.contains(origin.owner());
  }

  /** Returns the name of the interface of an operation. */
  static String owner(Side operation) {
    return String.join("", operation.texts("tags")).replaceAll("[^A-Za-z0-9]+(.)?", "$1") + "Api";
  }

  /** Returns the arguments that a method takes one by one; nothing if there is no such method. */
  static Optional<List<Argument>> positional(Collection<Argument> arguments) {
    List<Argument> required = arguments.stream().filter(Argument::required).toList();
    return required.size() <= MOST_ARGUMENTS ? Optional.of(required) : Optional.empty();
  }

  private void operation(Side operation) {
    String owner = owner(operation);
    String name = operation.text("operationId");
    String home = owner + "." + name;
    if (name.isEmpty()) {
      return; // lint reports it
    }
    Collection<Argument> arguments =
        JavaArguments.of(operation, Parameters.of(operation, operation).are()).values();
    reach(operation);
    String result = result(operation);
    Optional<List<Argument>> positional = positional(arguments);
    positional.ifPresent(
        taken -> {
          List<String> types = taken.stream().map(Argument::type).toList();
          add(home + "(" + String.join(", ", types) + "): " + result, home, operation);
        });
    if (positional.filter(taken -> taken.size() == arguments.size()).isPresent()) {
      return;
    }
    String type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Request";
    add(home + "(" + type + "): " + result, home, operation);
    MapNode paging = operation.map().map("x-paging");
    if (!paging.members().isEmpty()) {
      String item = paging.text("item").orElse("");
      add(home + "Pages(" + type + "): Pages<" + result + ", " + item + ">", home, operation);
    }
    for (Argument argument : arguments) {
      add(
          owner + "." + type + "." + argument.name() + ": " + argument.type(),
          home,
          argument.side());
    }
  }

  private static String result(Side operation) {
    return operation.children("responses").entrySet().stream()
        .filter(each -> each.getKey().startsWith("2"))
        .findFirst()
        .flatMap(each -> each.getValue().children("content").values().stream().findFirst())
        .map(
            content ->
                content
                    .child("schema")
                    .map(schema -> JavaType.of(NormalSchema.of(schema), false))
                    .orElse("RawJson"))
        .orElse("void");
  }

  /** Notes all data types that a call takes or returns, on their own or in others. */
  private void reach(Side operation) {
    Deque<NormalSchema> waiting = new ArrayDeque<>();
    Set<Pointer> seen = new java.util.HashSet<>();
    Parameters.of(operation).forEach(parameter -> below(parameter, waiting));
    operation.child("requestBody").ifPresent(body -> below(body, waiting));
    operation.children("responses").values().forEach(response -> below(response, waiting));
    while (!waiting.isEmpty()) {
      NormalSchema schema = waiting.removeFirst();
      boolean fresh = seen.add(schema.place().pointer());
      if (!schema.component().isEmpty()) {
        fresh |= reached.add(schema.component());
      }
      if (fresh) {
        schema.properties().values().forEach(property -> waiting.add(property.type()));
        schema.items().ifPresent(waiting::add);
        schema.others().filter(others -> !others.parts().isEmpty()).ifPresent(waiting::add);
        schema
            .choices()
            .forEach(choice -> choice.alternatives().forEach(each -> waiting.add(each.type())));
      }
    }
  }

  private static void below(Side holder, Deque<NormalSchema> waiting) {
    holder.child("schema").map(NormalSchema::of).ifPresent(waiting::add);
    for (String member : List.of("content", "headers")) {
      holder.children(member).values().forEach(each -> below(each, waiting));
    }
  }

  private void model(String name, NormalSchema schema) {
    schema
        .values()
        .ifPresent(
            values ->
                values.stream()
                    .filter(ScalarNode.class::isInstance)
                    .map(value -> JavaName.ofValue(((ScalarNode) value).text()))
                    .forEach(value -> add(name + " constant " + value, name, schema.place())));
    schema
        .properties()
        .values()
        .forEach(
            property ->
                signatures.put(
                    name
                        + "."
                        + JavaName.of(property.name())
                        + ": "
                        + JavaType.of(property.type(), false),
                    new Origin(name, schema.place().bundle(), property.pointer(), property.key())));
  }

  private void add(String signature, String owner, Side side) {
    signatures.put(
        signature, new Origin(owner, side.bundle(), side.pointer(), side.element().key()));
  }

  /**
   * Is where a signature comes from.
   *
   * @param owner interface and operation, such as {@code AccountApi.getProfile}, or the name of a
   *     data type
   * @param bundle the document
   * @param pointer the place in it
   * @param at the place in the sources
   */
  record Origin(String owner, Bundle bundle, Pointer pointer, Location at) {
    boolean isOperation() {
      return owner.contains(".");
    }
  }
}
