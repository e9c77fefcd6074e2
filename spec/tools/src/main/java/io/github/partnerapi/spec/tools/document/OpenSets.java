package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the sets of values in answers so that nobody's client refuses a new value: as plain
 * strings, with what is known in {@code x-extensible-enum} and in the description. In requests the
 * sets stay closed.
 */
final class OpenSets {
  private static final Set<String> DATA = Set.of("example", "examples", "default");
  private static final Pointer COMPONENTS = Pointer.parse("/components");

  private final Bundle bundle;
  private final Set<Pointer> answered;

  private OpenSets(Bundle bundle, Set<Pointer> answered) {
    this.bundle = bundle;
    this.answered = answered;
  }

  /** Returns the same document with open sets in all answers. */
  static Bundle open(Bundle bundle) {
    Set<Pointer> answered = new HashSet<>();
    bundle
        .operations()
        .flatMap(operation -> operation.children().stream())
        .filter(child -> child.kind() == Kind.RESPONSE)
        .forEach(response -> answered.addAll(Reach.from(bundle, response)));
    OpenSets sets = new OpenSets(bundle, answered);
    return new Bundle(sets.copy(bundle.root(), Pointer.ROOT).asMap());
  }

  /** Copies what is no part of an answer, down to the places where answers begin. */
  private Node copy(Node node, Pointer at) {
    if (isAnswer(at)) {
      return opened(node);
    }
    if (node instanceof MapNode map) {
      return new MapNode(
          map.members().stream()
              .map(
                  member -> new Member(member.key(), copy(member.value(), at.child(member.name()))))
              .toList(),
          map.location());
    }
    return node;
  }

  private boolean isAnswer(Pointer at) {
    List<String> steps = at.steps();
    return (steps.size() == 4 && steps.get(0).equals("paths") && steps.get(3).equals("responses"))
        || (steps.size() == 3 && COMPONENTS.covers(at) && answered.contains(at) && !isSet(at));
  }

  /** A set that requests have too stays as it is; what answers say of it stands where they do. */
  private boolean isSet(Pointer at) {
    return bundle.at(at).filter(OpenSets::isSet).isPresent();
  }

  private static boolean isSet(Node node) {
    return node.asMap().text("type").filter("string"::equals).isPresent()
        && !node.asMap().list("enum").isEmpty();
  }

  private Node opened(Node node) {
    if (node instanceof ListNode list) {
      return new ListNode(list.items().stream().map(this::opened).toList(), list.location());
    }
    if (!(node instanceof MapNode map)) {
      return node;
    }
    Optional<Node> target =
        map.text("$ref").flatMap(bundle::internal).flatMap(bundle::at).filter(OpenSets::isSet);
    if (target.isPresent()) {
      return open(target.get().asMap(), map.location());
    }
    if (isSet(map)) {
      return open(map, map.location());
    }
    return new MapNode(
        map.members().stream()
            .map(
                member ->
                    DATA.contains(member.name())
                        ? member
                        : new Member(member.key(), opened(member.value())))
            .toList(),
        map.location());
  }

  private static MapNode open(MapNode set, Location at) {
    List<Member> members = new ArrayList<>();
    String known =
        set.list("enum").stream()
            .map(value -> "`" + ((ScalarNode) value).text() + "`")
            .collect(Collectors.joining(", "));
    String text =
        set.text("description").map(before -> before + " ").orElse("")
            + "Known values: "
            + known
            + ". Others can come.";
    for (Member member : set.members()) {
      switch (member.name()) {
        case "enum" ->
            members.add(new Member(ScalarNode.of("x-extensible-enum", at), member.value()));
        case "description" -> {}
        default -> members.add(member);
      }
    }
    members.add(1, new Member(ScalarNode.of("description", at), ScalarNode.of(text, at)));
    return new MapNode(members, at);
  }
}
