package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares two documents: which operations there are, where they go and what they need; the rest is
 * for its colleagues.
 */
public final class DocumentComparison {
  private final Bundle before;
  private final Bundle after;
  private final Changes changes = new Changes();
  private final CallComparison calls;

  private DocumentComparison(Bundle before, Bundle after) {
    this.before = before;
    this.after = after;
    this.calls = new CallComparison(changes);
  }

  /**
   * Compares two documents.
   *
   * @param before the released document
   * @param after the present one
   * @return the differences on all axes, sorted
   */
  public static List<Change> changes(Bundle before, Bundle after) {
    DocumentComparison comparison = new DocumentComparison(before, after);
    comparison.compare();
    JavaSignatures.compare(before, after, comparison.changes);
    return comparison.changes.sorted();
  }

  private void compare() {
    Map<String, Element> old = operations(before);
    Map<String, Element> present = operations(after);
    old.forEach(
        (name, operation) -> {
          if (!present.containsKey(name)) {
            changes.add(
                ChangeKind.OPERATION_REMOVED,
                operation.pointer(),
                after.root().map("paths").location(),
                name + " is gone");
          }
        });
    present.forEach(
        (name, operation) -> {
          Side now = new Side(after, operation);
          if (old.containsKey(name)) {
            compare(name, new Side(before, old.get(name)), now);
          } else {
            changes.add(ChangeKind.OPERATION_ADDED, now, name + " is new");
          }
        });
  }

  private void compare(String name, Side old, Side now) {
    Set<String> gone = new TreeSet<>(servers(old));
    gone.removeAll(servers(now));
    if (!gone.isEmpty()) {
      changes.add(
          ChangeKind.SERVER_CHANGED, now, name + " no longer goes to " + String.join(", ", gone));
    }
    compareCredentials(name, old, now);
    RateLimits.compare(name, old, now, changes);
    if (!old.isTrue("deprecated") && now.isTrue("deprecated")) {
      changes.add(ChangeKind.DEPRECATED, now, name + " is deprecated");
    }
    calls.compare(name, old, now);
  }

  private void compareCredentials(String name, Side old, Side now) {
    Set<String> were = credentials(old);
    Set<String> are = credentials(now);
    boolean none = are.contains("none");
    were.stream()
        .filter(each -> !are.contains(each) && !none)
        .forEach(
            each ->
                changes.add(
                    ChangeKind.CREDENTIAL_REMOVED,
                    now,
                    name + ": " + each + " is not enough any more"));
    are.stream()
        .filter(each -> !were.contains(each))
        .forEach(
            each ->
                changes.add(
                    ChangeKind.CREDENTIAL_ADDED, now, name + ": " + each + " is enough now"));
  }

  private static Set<String> credentials(Side operation) {
    List<Node> alternatives =
        operation.map().has("security")
            ? operation.map().list("security")
            : operation.bundle().root().list("security");
    Set<String> names =
        alternatives.stream()
            .map(each -> each.asMap().names().sorted().collect(Collectors.joining(" and ")))
            .map(each -> each.isEmpty() ? "none" : each + scheme(operation, each))
            .collect(Collectors.toCollection(TreeSet::new));
    return names.isEmpty() ? Set.of("none") : names;
  }

  private static String scheme(Side operation, String name) {
    var scheme = operation.bundle().root().map("components").map("securitySchemes").map(name);
    return " ("
        + List.of("type", "in", "name", "scheme").stream()
            .flatMap(member -> scheme.text(member).stream())
            .collect(Collectors.joining(" "))
        + ")";
  }

  private static List<String> servers(Side operation) {
    List<Node> nodes = new ArrayList<>(operation.map().list("servers"));
    if (nodes.isEmpty()) {
      nodes.addAll(operation.element().holder().map().list("servers"));
    }
    if (nodes.isEmpty()) {
      nodes.addAll(operation.bundle().root().list("servers"));
    }
    return nodes.stream().flatMap(node -> node.asMap().text("url").stream()).toList();
  }

  private static Map<String, Element> operations(Bundle bundle) {
    Map<String, Element> operations = new LinkedHashMap<>();
    bundle
        .elements()
        .filter(element -> element.kind() == Kind.OPERATION)
        .forEach(
            operation ->
                operations.put(
                    operation.name().toUpperCase(java.util.Locale.ROOT)
                        + " "
                        + operation.holder().name().replaceAll("\\{[^}]*}", "{}"),
                    operation));
    return operations;
  }
}
