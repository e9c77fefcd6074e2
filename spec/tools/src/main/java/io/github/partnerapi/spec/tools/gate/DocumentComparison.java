package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compares two documents: which operations there are and which are the same; the rest is for its
 * colleagues.
 */
public final class DocumentComparison {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

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
    JavaComparison.compare(before, after, comparison.changes);
    return comparison.changes.sorted();
  }

  private void compare() {
    compareFrame();
    Map<String, Element> old = operations(before);
    Map<String, Element> present = operations(after);
    present.forEach(
        (name, operation) -> {
          Side now = new Side(after, operation);
          Element was = old.get(name);
          if (was != null) {
            compare(name, new Side(before, was), now);
            return;
          }
          Optional<Element> origin = origin(operation, old, present);
          if (origin.isPresent()) {
            changes.add(
                ChangeKind.OPERATION_MOVED,
                now,
                now.text("operationId") + " moved from " + name(origin.get()) + " to " + name);
            compare(name, new Side(before, origin.get()), now);
          } else {
            changes.add(ChangeKind.OPERATION_ADDED, now, name + " is new");
          }
        });
    old.forEach(
        (name, operation) -> {
          if (!present.containsKey(name) && origin(operation, present, old).isEmpty()) {
            changes.add(
                ChangeKind.OPERATION_REMOVED,
                before,
                operation.pointer(),
                after.root().map("paths").location(),
                "",
                name + " is gone");
          }
        });
  }

  /** Returns where an operation stands in the other document that is at this address no more. */
  private static Optional<Element> origin(
      Element operation, Map<String, Element> there, Map<String, Element> here) {
    String id = operation.map().text("operationId").orElse("");
    return id.isEmpty()
        ? Optional.empty()
        : there.entrySet().stream()
            .filter(
                each ->
                    !here.containsKey(each.getKey())
                        && each.getValue().map().text("operationId").filter(id::equals).isPresent())
            .map(Map.Entry::getValue)
            .findFirst();
  }

  /** Compares what is around the operations. */
  private void compareFrame() {
    Side old = new Side(before, Element.root(Kind.DOCUMENT, before.root()));
    Side now = new Side(after, Element.root(Kind.DOCUMENT, after.root()));
    Ownership.compare(Kind.DOCUMENT, old, now, changes);
    for (Kind part : List.of(Kind.INFO, Kind.COMPONENTS)) {
      String member = part.name().toLowerCase(Locale.ROOT);
      Optional<Side> was = old.child(member);
      Optional<Side> is = now.child(member);
      if (was.isPresent() && is.isPresent()) {
        Ownership.compare(part, was.get(), is.get(), changes);
      }
    }
    Ownership.compareExtensions(old, now, "paths", changes);
    Ownership.compareItems(old, now, "tags", changes);
  }

  private void compare(String name, Side old, Side now) {
    Ownership.compare(Kind.PATH_ITEM, holder(old), holder(now), changes);
    Servers.compare(name, old, now, changes);
    Credentials.compare(name, old, now, changes);
    RateLimits.compare(name, old, now, changes);
    OperationComparison.compare(name, old, now, changes);
    Ownership.compareExtensions(old, now, "responses", changes);
    calls.compare(name, old, now);
  }

  private static Side holder(Side operation) {
    return new Side(operation.bundle(), operation.element().holder());
  }

  private static Map<String, Element> operations(Bundle bundle) {
    Map<String, Element> operations = new LinkedHashMap<>();
    bundle.operations().forEach(operation -> operations.putIfAbsent(name(operation), operation));
    return operations;
  }

  /** Returns how people call an operation; its variables have no names on the wire. */
  public static String name(Element operation) {
    return operation.name().toUpperCase(Locale.ROOT)
        + " "
        + VARIABLE.matcher(operation.holder().name()).replaceAll("{}");
  }
}
