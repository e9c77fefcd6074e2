package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links each operation to its section of the vendor's page, as {@code x-source} names it. */
final class SourceLinks {
  private final String page;

  /**
   * Links into a page.
   *
   * @param documentation the {@code externalDocs} of the bundle; without one nothing is linked
   */
  SourceLinks(Optional<Node> documentation) {
    this.page = documentation.flatMap(docs -> docs.asMap().text("url")).orElse("");
  }

  /** Returns a path whose operations have their links. */
  MapNode in(MapNode path) {
    return new MapNode(path.members().stream().map(this::member).toList(), path.location());
  }

  private Member member(Member member) {
    MapNode operation = member.value().asMap();
    if (page.isEmpty() || !operation.has("x-source") || operation.has("externalDocs")) {
      return member;
    }
    String anchor = operation.map("x-source").text("anchor").map(name -> "#" + name).orElse("");
    MapNode link =
        new MapNode(
            List.of(
                new Member(key("description", operation), text("The vendor's section", operation)),
                new Member(key("url", operation), text(page + anchor, operation))),
            operation.location());
    List<Member> members = new ArrayList<>(operation.members());
    members.add(new Member(key("externalDocs", operation), link));
    return new Member(member.key(), new MapNode(members, operation.location()));
  }

  private static ScalarNode key(String name, MapNode at) {
    return new ScalarNode(name, ScalarNode.Type.STRING, ScalarNode.Style.PLAIN, at.location());
  }

  private static ScalarNode text(String text, MapNode at) {
    return ScalarNode.of(text, at.location());
  }
}
