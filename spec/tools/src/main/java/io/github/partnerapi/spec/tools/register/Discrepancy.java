package io.github.partnerapi.spec.tools.register;

import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.Optional;

/**
 * Is one entry of the register: a place where the document says something that the vendor's
 * documentation does not.
 *
 * @param node the entry as written
 */
public record Discrepancy(MapNode node) {
  /** Returns the entry's id; empty if it has none. */
  public String id() {
    return text("id");
  }

  /** Returns the id of the operation it concerns; nothing if it concerns several. */
  public Optional<ScalarNode> operation() {
    return node.scalar("operation").filter(value -> value.type() != ScalarNode.Type.NULL);
  }

  /** Returns the place of the document that it explains; nothing if that is no pointer. */
  public Optional<Pointer> pointer() {
    return node.text("pointer").filter(text -> text.startsWith("/")).map(Pointer::parse);
  }

  /** Returns the words that it explains wherever they stand; empty if it explains one place. */
  public String phrase() {
    return text("phrase");
  }

  /** Returns the text of a member; empty if there is none. */
  public String text(String member) {
    return node.text(member).orElse("");
  }

  /** Returns the member as a scalar with its position. */
  public Optional<ScalarNode> scalar(String member) {
    return node.scalar(member);
  }
}
