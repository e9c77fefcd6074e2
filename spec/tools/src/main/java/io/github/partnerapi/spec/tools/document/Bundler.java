package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Joins the files of the document into one: path files are put in the place of their reference,
 * component files that are used become members of {@code components}, sorted by name, and all
 * references become internal.
 */
public final class Bundler {
  private final SourceTree tree;
  private final Map<Kind, TreeMap<String, Member>> components = new LinkedHashMap<>();
  private final List<SourceFile> waiting = new ArrayList<>();

  private Bundler(SourceTree tree) {
    this.tree = tree;
    for (Kind kind : Kind.values()) {
      if (kind.section().isPresent()) {
        components.put(kind, new TreeMap<>());
      }
    }
  }

  /** Returns the document as one tree. Each node keeps the place where its author wrote it. */
  public static Bundle bundle(SourceTree tree) {
    return new Bundle(new Bundler(tree).document());
  }

  private MapNode document() {
    MapNode source = tree.entry().root().map();
    List<Member> members = new ArrayList<>();
    IdentityHashMap<Node, Element> children = children(tree.entry().root());
    for (Member member : source.members()) {
      if (!member.name().equals("components")) {
        members.add(new Member(member.key(), rewriteMember(tree.entry().root(), member, children)));
      }
    }
    tree.entry().root().children().stream()
        .filter(child -> child.kind() == Kind.COMPONENTS)
        .flatMap(child -> child.children().stream())
        .forEach(
            child ->
                components(child.kind())
                    .put(child.name(), new Member(keyOf(child), rewrite(child))));
    while (!waiting.isEmpty()) {
      SourceFile file = waiting.remove(0);
      components(file.root().kind())
          .put(
              file.name(),
              new Member(ScalarNode.of(file.name(), file.start()), rewrite(file.root())));
    }
    List<Member> sections = sections(source.location());
    if (!sections.isEmpty()) {
      members.add(
          new Member(
              plain("components", source.location()), new MapNode(sections, source.location())));
    }
    return new MapNode(members, source.location());
  }

  private Map<String, Member> components(Kind kind) {
    return Objects.requireNonNull(components.get(kind), () -> kind + " can't be shared");
  }

  private List<Member> sections(Location location) {
    List<Member> sections = new ArrayList<>();
    components.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .sorted(Comparator.comparing(entry -> entry.getKey().section().orElseThrow()))
        .forEach(
            entry ->
                sections.add(
                    new Member(
                        plain(entry.getKey().section().orElseThrow(), location),
                        new MapNode(
                            entry.getValue().values().stream().map(Bundler::withPlainKey).toList(),
                            location))));
    return sections;
  }

  private Node rewrite(Element element) {
    Optional<ScalarNode> reference = element.reference();
    if (reference.isPresent()) {
      return rewriteReference(element, reference.get());
    }
    if (!(element.node() instanceof MapNode map)) {
      return element.node();
    }
    IdentityHashMap<Node, Element> children = children(element);
    return new MapNode(
        map.members().stream()
            .map(member -> new Member(member.key(), rewriteMember(element, member, children)))
            .toList(),
        map.location());
  }

  private static IdentityHashMap<Node, Element> children(Element element) {
    IdentityHashMap<Node, Element> children = new IdentityHashMap<>();
    element.children().forEach(child -> children.put(child.node(), child));
    return children;
  }

  private Node rewriteReference(Element element, ScalarNode reference) {
    if (element.kind() == Kind.PATH_ITEM) {
      return rewrite(tree.resolve(element).orElseThrow());
    }
    return replace(element.map(), reference, internal(element, reference.text()));
  }

  private static Node replace(MapNode map, ScalarNode reference, String text) {
    return new MapNode(
        map.members().stream()
            .map(
                member ->
                    member.value() == reference
                        ? new Member(member.key(), ScalarNode.of(text, reference.location()))
                        : member)
            .toList(),
        map.location());
  }

  private String internal(Element element, String text) {
    Reference reference = Reference.parse(tree.pathOf(element), text).orElseThrow();
    SourceFile file = tree.file(reference.path()).orElseThrow();
    if (!file.isComponent()) {
      return "#" + reference.pointer();
    }
    Kind kind = file.root().kind();
    if (!components(kind).containsKey(file.name()) && !waiting.contains(file)) {
      waiting.add(file);
    }
    return "#/components/" + kind.section().orElseThrow() + "/" + file.name();
  }

  private Node rewriteMember(
      Element element, Member member, IdentityHashMap<Node, Element> children) {
    if (element.kind() == Kind.DISCRIMINATOR && member.name().equals("mapping")) {
      return rewriteMapping(element, member.value().asMap());
    }
    UnaryOperator<Node> below =
        node -> children.containsKey(node) ? rewrite(children.get(node)) : node;
    if (children.containsKey(member.value())) {
      return below.apply(member.value());
    }
    if (Grammar.slot(element.kind(), member.name()).isEmpty()) {
      return member.value();
    }
    if (member.value() instanceof ListNode list) {
      return new ListNode(list.items().stream().map(below).toList(), list.location());
    }
    if (member.value() instanceof MapNode map) {
      return new MapNode(
          map.members().stream()
              .map(entry -> new Member(entry.key(), below.apply(entry.value())))
              .toList(),
          map.location());
    }
    return member.value();
  }

  private Node rewriteMapping(Element discriminator, MapNode mapping) {
    return new MapNode(
        mapping.members().stream()
            .map(
                member ->
                    member.value() instanceof ScalarNode scalar
                            && scalar.text().contains(SourceTree.SUFFIX)
                        ? new Member(
                            member.key(),
                            ScalarNode.of(
                                internal(discriminator, scalar.text()), scalar.location()))
                        : member)
            .toList(),
        mapping.location());
  }

  private static Member withPlainKey(Member member) {
    return new Member(plain(member.name(), member.key().location()), member.value());
  }

  private static ScalarNode keyOf(Element element) {
    return plain(element.name(), element.key());
  }

  private static ScalarNode plain(String text, Location location) {
    return new ScalarNode(text, ScalarNode.Type.STRING, ScalarNode.Style.PLAIN, location);
  }
}
