package io.github.partnerapi.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Changes one member of a body. */
final class MemberChange {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}\\.[0-9]{2}");
  private static final String UNHEARD_OF = "unheard_of";

  private MemberChange() {}

  /** Says whether a value is an amount that stands in text. */
  static boolean isAmount(String text) {
    return AMOUNT.matcher(text).matches();
  }

  /** Gives a changed copy; nothing when the body has no such member or the change is none. */
  static Optional<JsonNode> in(JsonNode body, String pointer, Behaviour behaviour) {
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode value = body.at(at);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    JsonNode copy = body.deepCopy();
    if (!(copy.at(at.head()) instanceof ObjectNode parent)) {
      return Optional.empty();
    }
    String name = at.last().getMatchingProperty();
    switch (behaviour) {
      case MONEY_CHANGED -> parent.set(name, aCentMore(value));
      case NEW_VALUE -> parent.put(name, UNHEARD_OF);
      case MEMBER_NULL -> parent.putNull(name);
      case MEMBER_RETYPED ->
          parent.set(name, value.isTextual() ? NODES.numberNode(7) : NODES.textNode("seven"));
      default -> parent.remove(name);
    }
    return copy.equals(body) ? Optional.empty() : Optional.of(copy);
  }

  private static JsonNode aCentMore(JsonNode value) {
    if (value.isTextual()) {
      return isAmount(value.textValue())
          ? NODES.textNode(new BigDecimal(value.textValue()).add(CENT).toPlainString())
          : value;
    }
    return value.isNumber() ? NODES.numberNode(value.decimalValue().add(CENT)) : value;
  }
}
