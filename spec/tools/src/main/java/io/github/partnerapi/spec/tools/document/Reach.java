package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows which places of the document one operation depends on.
 *
 * @param operation the operation's own place
 * @param components the components it uses, directly or through others
 */
public record Reach(Pointer operation, Set<Pointer> components) {
  /** Follows all references of an operation and of its path. */
  public static Reach of(Bundle bundle, Element operation) {
    List<Element> roots =
        new ArrayList<>(
            operation.holder().children().stream()
                .filter(child -> child.kind() != Kind.OPERATION)
                .toList());
    roots.add(operation);
    return new Reach(operation.pointer(), from(bundle, roots));
  }

  /** Returns the components that an object uses, directly or through others. */
  static Set<Pointer> from(Bundle bundle, Element object) {
    return from(bundle, List.of(object));
  }

  private static Set<Pointer> from(Bundle bundle, List<Element> roots) {
    Set<Pointer> found = new HashSet<>();
    List<Element> waiting = new ArrayList<>(roots);
    while (!waiting.isEmpty()) {
      waiting
          .remove(0)
          .subtree()
          .filter(element -> element.reference().isPresent())
          .forEach(
              reference -> {
                Optional<Pointer> target =
                    bundle.internal(reference.reference().orElseThrow().text());
                if (target.isPresent() && found.add(target.get())) {
                  bundle
                      .at(target.get())
                      .ifPresent(
                          node ->
                              waiting.add(
                                  new Element(
                                      reference.kind(),
                                      "",
                                      node.location(),
                                      node,
                                      target.get(),
                                      null)));
                }
              });
    }
    return Set.copyOf(found);
  }

  /**
   * Tells whether a change of a place changes the operation: it is in the operation or its path, or
   * in a component it uses.
   */
  public boolean includes(Pointer place) {
    Pointer path = operation.parent();
    boolean ofAnotherMethod =
        path.covers(place)
            && !place.equals(path)
            && !operation.covers(place)
            && !Set.of("parameters", "servers").contains(place.steps().get(path.steps().size()));
    return (path.covers(place) && !ofAnotherMethod)
        || components.stream().anyMatch(component -> component.covers(place));
  }
}
