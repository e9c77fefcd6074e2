package io.github.partnerapi.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.document.ApiDocument;
import java.util.IdentityHashMap;
import java.util.Locale;

/** Says what a service may do in the words of the document. */
final class Words {
  private final IdentityHashMap<JsonNode, String> names = new IdentityHashMap<>();

  Words(ApiDocument document) {
    document
        .tree()
        .at("/components/schemas")
        .properties()
        .forEach(schema -> names.put(schema.getValue(), schema.getKey()));
  }

  /** Names a thing by its schema, such as {@code a withdrawal}. */
  String thing(JsonNode schema, String operation) {
    String name = names.get(schema);
    return name == null ? "an answer of " + operation : withArticle(apart(name));
  }

  static String member(String thing, String name, Behaviour behaviour, JsonNode value) {
    String is =
        switch (behaviour) {
          case MONEY_CHANGED -> "is a cent (0.01) more";
          case NEW_VALUE -> "is a new value";
          case MEMBER_NULL -> "is null";
          case MEMBER_RETYPED -> value.isTextual() ? "is a number" : "is text";
          default -> "is gone";
        };
    return thing + " whose " + name + " " + is;
  }

  private static String apart(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String withArticle(String noun) {
    return ("aeio".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }
}
