package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
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
public record Fixture(MapNode node) {
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Returns the id of its operation; empty if it has none. */
  public String operation() {
    return node.text("operation").orElse("");
  }

  /** Returns the status of its answer; empty if it has none. */
  public String status() {
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

  /** Returns the day on which it was recorded from the service; empty if it was not. */
  public String recordedOn() {
    MapNode provenance = node.map("provenance");
    return provenance.text("kind").filter("recorded"::equals).isPresent()
        ? provenance.text("date").orElse("")
        : "";
  }

  /**
   * Tells whether the JSON of its answer has a member that is not null.
   *
   * @param pattern its JSON pointer, {@code *} for any item
   */
  public boolean shows(String pattern) {
    return node.map("response")
        .map("body")
        .get("json")
        .filter(body -> shows(body, Pointer.parse(pattern).steps()))
        .isPresent();
  }

  private static boolean shows(Node node, List<String> steps) {
    if (steps.isEmpty()) {
      return !(node instanceof ScalarNode scalar) || scalar.type() != ScalarNode.Type.NULL;
    }
    List<String> rest = steps.subList(1, steps.size());
    if (steps.get(0).equals("*")) {
      return node.asList().items().stream().anyMatch(item -> shows(item, rest))
          || node.asMap().members().stream().anyMatch(member -> shows(member.value(), rest));
    }
    return node.asMap().get(steps.get(0)).filter(value -> shows(value, rest)).isPresent();
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
