package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Is one recorded exchange of the contract kit, from which the bundles take their examples. The kit
 * owns it: it says more than an example does, such as the bytes on the wire and what both clients
 * make of them.
 *
 * @param node the file's content
 */
record Fixture(MapNode node) {
  private static final String FORM = "application/x-www-form-urlencoded";

  String operation() {
    return node.text("operation").orElse("");
  }

  String status() {
    return node.text("status").orElse("");
  }

  String name() {
    return node.text("case").orElse("");
  }

  /** Tells whether it shows what the document allows; some go outside it on purpose. */
  boolean isPlain() {
    return node.list("deviations").isEmpty() && !name().startsWith("unknown-members");
  }

  boolean isDocumented() {
    return node.map("provenance").text("kind").filter("documentation"::equals).isPresent();
  }

  /** Returns the example of the request body in a media type. */
  Optional<Member> request(String mediaType) {
    return example(node.map("request"), mediaType);
  }

  /** Returns the example of the answer's body in a media type. */
  Optional<Member> response(String mediaType) {
    return example(node.map("response"), mediaType);
  }

  private Optional<Member> example(MapNode message, String mediaType) {
    String sent = message.map("headers").text("Content-Type").orElse("");
    Optional<Node> value =
        message
            .member("body")
            .filter(any -> sent.split(";", 2)[0].strip().equals(mediaType))
            .flatMap(body -> value(body.value().asMap(), mediaType));
    return value.map(this::named);
  }

  private Optional<Node> value(MapNode body, String mediaType) {
    if (mediaType.equals(FORM)) {
      return body.scalar("text").map(this::form);
    }
    return body.get("json").or(() -> body.get("text")).or(() -> body.get("base64"));
  }

  /** Takes the fields of a form from the arguments of the call, which have types. */
  private Node form(ScalarNode text) {
    List<Member> members = new ArrayList<>();
    for (String field : text.text().split("&", -1)) {
      node.map("call").map("arguments").member(field.split("=", 2)[0]).ifPresent(members::add);
    }
    return new MapNode(members, text.location());
  }

  private Member named(Node value) {
    List<Member> members = new ArrayList<>();
    node.member("title").ifPresent(title -> members.add(member("summary", title.value())));
    node.map("provenance")
        .member("reason")
        .ifPresent(reason -> members.add(member("description", reason.value())));
    members.add(member("value", value));
    return new Member(key(name()), new MapNode(members, value.location()));
  }

  private Member member(String name, Node value) {
    return new Member(key(name), value);
  }

  private ScalarNode key(String name) {
    return new ScalarNode(name, ScalarNode.Type.STRING, ScalarNode.Style.PLAIN, node.location());
  }
}
