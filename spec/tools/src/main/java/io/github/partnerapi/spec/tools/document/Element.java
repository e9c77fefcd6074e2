package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Is an OpenAPI object where it stands in a file.
 *
 * @param kind what object it is
 * @param name its key in the mapping that holds it; empty for an item of a list and for the root of
 *     a file
 * @param key the place of that key, or of the object itself where it has none
 * @param node its content
 * @param pointer its place below the file's root
 * @param parent the object that holds it; null for the root of a file
 */
public record Element(
    Kind kind, String name, Location key, Node node, Pointer pointer, @Nullable Element parent) {
  /** Returns the root object of a file. */
  public static Element root(Kind kind, Node node) {
    return new Element(kind, "", node.location(), node, Pointer.ROOT, null);
  }

  /**
   * Returns the object that holds this one.
   *
   * @throws NullPointerException for the root of a file
   */
  public Element holder() {
    return Objects.requireNonNull(parent, "nothing holds the root of a file");
  }

  /** Returns the content as a mapping; empty if it is none. */
  public MapNode map() {
    return node.asMap();
  }

  /** Returns the text of {@code $ref}, if this is a reference instead of an object. */
  public Optional<ScalarNode> reference() {
    return kind.referable() ? map().scalar("$ref") : Optional.empty();
  }

  /**
   * Returns the objects that this one holds directly, in the order of the file; none for a
   * reference.
   */
  public List<Element> children() {
    List<Element> children = new ArrayList<>();
    if (reference().isPresent()) {
      return children;
    }
    for (Member member : map().members()) {
      Grammar.slot(kind, member.name()).ifPresent(slot -> add(children, slot, member));
    }
    return children;
  }

  /** Returns this object and all below it, in the order of the file. */
  public Stream<Element> subtree() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(Element::subtree));
  }

  /** Returns the nearest object of a kind that holds this one, or this one itself. */
  public Optional<Element> enclosing(Kind wanted) {
    if (kind == wanted) {
      return Optional.of(this);
    }
    return parent == null ? Optional.empty() : parent.enclosing(wanted);
  }

  private void add(List<Element> children, Grammar.Slot slot, Member member) {
    Pointer below = pointer.child(member.name());
    switch (slot.form()) {
      case ONE -> {
        if (member.value() instanceof MapNode) {
          children.add(
              new Element(
                  slot.kind(),
                  member.name(),
                  member.key().location(),
                  member.value(),
                  below,
                  this));
        }
      }
      case LIST -> {
        ListNode list = member.value().asList();
        for (int i = 0; i < list.items().size(); i++) {
          Node item = list.items().get(i);
          children.add(new Element(slot.kind(), "", item.location(), item, below.child(i), this));
        }
      }
      case MAP -> {
        for (Member entry : member.value().asMap().members()) {
          if (!isExtension(slot, entry)) {
            children.add(
                new Element(
                    slot.kind(),
                    entry.name(),
                    entry.key().location(),
                    entry.value(),
                    below.child(entry.name()),
                    this));
          }
        }
      }
    }
  }

  /**
   * Paths and statuses stand among extensions; in other mappings a name may begin with x- itself.
   */
  private boolean isExtension(Grammar.Slot slot, Member entry) {
    return entry.name().startsWith("x-")
        && (slot.kind() == Kind.PATH_ITEM
            || (kind == Kind.OPERATION && slot.kind() == Kind.RESPONSE));
  }
}
