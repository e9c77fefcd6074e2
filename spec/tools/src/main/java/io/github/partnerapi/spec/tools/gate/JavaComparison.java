package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.gate.JavaArguments.Argument;
import io.github.partnerapi.spec.tools.gate.JavaSignatures.Origin;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what callers in Java have written against one document with what another one gives. */
final class JavaComparison {
  private JavaComparison() {}

  static void compare(Bundle before, Bundle after, Changes changes) {
    JavaSignatures were = JavaSignatures.of(before);
    JavaSignatures are = JavaSignatures.of(after);
    were.all()
        .forEach(
            (signature, origin) -> {
              if (were.isUsed(origin) && !are.all().containsKey(signature)) {
                changes.add(
                    ChangeKind.SIGNATURE_REMOVED,
                    before,
                    origin.pointer(),
                    nearest(after, origin.pointer()),
                    signature,
                    signature + " is gone");
              }
            });
    are.all()
        .forEach(
            (signature, origin) -> {
              if (are.isUsed(origin) && !were.all().containsKey(signature)) {
                changes.add(
                    ChangeKind.SIGNATURE_ADDED,
                    after,
                    origin.pointer(),
                    origin.at(),
                    signature,
                    signature + " is new");
              }
            });
    compareArguments(before, after, changes);
  }

  /** Tells which generated types lose something, by the operation or the data type they are of. */
  static SourceBreaks removed(Bundle before, Bundle after) {
    Map<String, Origin> gone = new TreeMap<>(JavaSignatures.of(before).all());
    gone.keySet().removeAll(JavaSignatures.of(after).all().keySet());
    SortedSet<String> operations = new TreeSet<>();
    SortedSet<String> schemas = new TreeSet<>();
    gone.values()
        .forEach(origin -> (origin.isOperation() ? operations : schemas).add(origin.owner()));
    return new SourceBreaks(operations, schemas);
  }

  /** Finds arguments of one type that change places: source still compiles and asks for another. */
  private static void compareArguments(Bundle before, Bundle after, Changes changes) {
    Map<String, Element> were = new HashMap<>();
    before
        .operations()
        .forEach(
            operation ->
                operation
                    .map()
                    .text("operationId")
                    .ifPresent(id -> were.putIfAbsent(id, operation)));
    after
        .operations()
        .forEach(
            operation -> {
              Element was = were.get(operation.map().text("operationId").orElse(""));
              if (was != null) {
                compareArguments(new Side(before, was), new Side(after, operation), changes);
              }
            });
  }

  private static void compareArguments(Side old, Side now, Changes changes) {
    Parameters parameters = Parameters.of(old, now);
    Map<String, Argument> were = positional(JavaArguments.of(old, parameters.were()));
    Map<String, Argument> are = positional(JavaArguments.of(now, parameters.are()));
    List<String> order = new ArrayList<>(are.keySet());
    List<String> former = new ArrayList<>(were.keySet());
    if (types(were).equals(types(are))
        && former.stream()
            .anyMatch(key -> order.contains(key) && order.indexOf(key) != former.indexOf(key))) {
      changes.add(
          ChangeKind.ARGUMENTS_SWAPPED,
          now,
          JavaSignatures.owner(now)
              + "."
              + now.text("operationId")
              + "("
              + names(were)
              + ") takes ("
              + names(are)
              + "): calls still compile and mean something else");
    }
  }

  private static Map<String, Argument> positional(Map<String, Argument> arguments) {
    Map<String, Argument> taken = new LinkedHashMap<>(arguments);
    List<Argument> positional = JavaSignatures.positional(arguments.values()).orElse(List.of());
    taken.values().removeIf(argument -> !positional.contains(argument));
    return taken;
  }

  private static List<String> types(Map<String, Argument> arguments) {
    return arguments.values().stream().map(Argument::type).toList();
  }

  private static String names(Map<String, Argument> arguments) {
    return String.join(", ", arguments.values().stream().map(Argument::name).toList());
  }

  private static Location nearest(Bundle bundle, Pointer pointer) {
    Pointer place = pointer;
    while (bundle.at(place).isEmpty()) {
      place = place.parent();
    }
    return bundle.at(place).orElseThrow().location();
  }
}
