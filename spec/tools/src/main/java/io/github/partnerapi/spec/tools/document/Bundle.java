package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.yaml.JsonTree;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import io.github.partnerapi.spec.tools.yaml.YamlWriter;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Is the whole document in one tree with internal references only.
 *
 * @param root the document
 */
public record Bundle(MapNode root) {
  /** Returns the document as one YAML file. */
  public String text() {
    return YamlWriter.write(root);
  }

  /** Returns the document as one JSON file. */
  public String json() {
    return JsonTree.text(root);
  }

  /** Returns what stands at a place of the document. */
  public Optional<Node> at(Pointer pointer) {
    return pointer.in(root);
  }

  /** Returns all objects of the document. */
  public Stream<Element> elements() {
    return Element.root(Kind.DOCUMENT, root).subtree();
  }

  /** Returns all operations. */
  public Stream<Element> operations() {
    return elements().filter(element -> element.kind() == Kind.OPERATION);
  }

  /** Returns the ids of all operations, sorted. */
  public Set<String> operationIds() {
    Set<String> ids = new TreeSet<>();
    operations()
        .flatMap(operation -> operation.map().text("operationId").stream())
        .forEach(ids::add);
    return ids;
  }

  /**
   * Returns the place that a reference within the document names; nothing if it leads elsewhere.
   */
  public Optional<Pointer> internal(String reference) {
    return reference.equals("#") || reference.startsWith("#/")
        ? Optional.of(Pointer.parse(reference.substring(1)))
        : Optional.empty();
  }

  /**
   * Returns the object that stands at the end of an object's references; the object itself if it is
   * none.
   */
  public Optional<Element> resolve(Element element) {
    Element current = element;
    for (int hops = 0; hops < 100; hops++) {
      Optional<ScalarNode> reference = current.reference();
      if (reference.isEmpty()) {
        return Optional.of(current);
      }
      Optional<Pointer> internal = internal(reference.get().text());
      Optional<Node> node = internal.flatMap(this::at);
      if (node.isEmpty()) {
        return Optional.empty();
      }
      Pointer target = internal.get();
      String name = target.steps().isEmpty() ? "" : target.steps().get(target.steps().size() - 1);
      current = new Element(element.kind(), name, node.get().location(), node.get(), target, null);
    }
    return Optional.empty();
  }
}
