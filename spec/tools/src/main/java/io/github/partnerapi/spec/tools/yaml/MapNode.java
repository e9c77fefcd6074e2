package io.github.partnerapi.spec.tools.yaml;

import io.github.partnerapi.spec.tools.finding.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is a mapping, its members in the order of the file.
 *
 * @param members the members, each name once
 * @param location where the mapping begins
 */
public record MapNode(List<Member> members, Location location) implements Node {
  /** Takes the members as they are at this moment. */
  public MapNode {
    members = List.copyOf(members);
  }

  /** Returns the member of this name, with the position of its key. */
  public Optional<Member> member(String name) {
    return members.stream().filter(member -> member.name().equals(name)).findFirst();
  }

  /** Returns the value of this name. */
  public Optional<Node> get(String name) {
    return member(name).map(Member::value);
  }

  /** Returns the mapping of this name, or an empty one when there is none. */
  public MapNode map(String name) {
    return get(name).map(Node::asMap).orElseGet(() -> new MapNode(List.of(), location));
  }

  /** Returns the items of the list of this name, or none when there is no such list. */
  public List<Node> list(String name) {
    return get(name).map(node -> node.asList().items()).orElseGet(List::of);
  }

  /** Returns the scalar of this name. */
  public Optional<ScalarNode> scalar(String name) {
    return get(name).filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
  }

  /** Returns the text of the scalar of this name. */
  public Optional<String> text(String name) {
    return scalar(name).map(ScalarNode::text);
  }

  /** Tells whether there is a member of this name. */
  public boolean has(String name) {
    return member(name).isPresent();
  }

  /** Returns the names in the order of the file. */
  public Stream<String> names() {
    return members.stream().map(Member::name);
  }

  @Override
  public boolean sameData(Node other) {
    return other instanceof MapNode map
        && map.members.size() == members.size()
        && members.stream()
            .allMatch(
                member -> map.get(member.name()).filter(member.value()::sameData).isPresent());
  }
}
