package io.github.partnerapi.sandbox.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.internal.text.SentValues;
import java.util.Set;

/**
 * Replaces every value that the document does not show to be harmless. Kept are true, false and
 * null, the values of a documented set, moments and days where the document has them, numbers up to
 * a documented maximum, and documented numbers of one or two digits: an undocumented one may be an
 * age or a place.
 */
final class ValueRedactor {
  private static final Set<String> MOMENTS = Set.of("date", "date-time", "partner-timestamp");

  private final SentValues schemas;
  private final Pseudonyms pseudonyms;
  private final RedactionRules rules;
  private final Vocabulary vocabulary;

  ValueRedactor(JsonNode document, Pseudonyms pseudonyms, RedactionRules rules) {
    this.vocabulary = new Vocabulary(document, rules);
    this.schemas = new SentValues(document);
    this.pseudonyms = pseudonyms;
    this.rules = rules;
  }

  /**
   * The place of a value: which operation, and the pointer into the fixture with asterisks for
   * indexes.
   */
  record Place(String operation, String pointer, boolean sensitive, Tally tally) {
    Place child(String name) {
      return new Place(operation, pointer + "/" + ExactJson.escaped(name), sensitive, tally);
    }
  }

  /** Redacts a JSON value; a missing schema stands for no schema. */
  JsonNode json(Place place, JsonNode unresolved, JsonNode value) {
    JsonNode schema = schemas.resolve(unresolved);
    if (value.isObject()) {
      return object(place, schema, value);
    }
    if (value.isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> items.add(json(place.child("*"), schema.path("items"), item)));
      return items;
    }
    if (value.isTextual()) {
      return TextNode.valueOf(text(place, schema, value.textValue()));
    }
    return value.isNumber() ? number(place, schema, value) : value;
  }

  private ObjectNode object(Place place, JsonNode schema, JsonNode value) {
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    value
        .properties()
        .forEach(
            member -> {
              String name = member.getKey();
              JsonNode documented = schema.path("properties").path(name);
              boolean known = !documented.isMissingNode();
              JsonNode other = schema.path("additionalProperties");
              JsonNode memberSchema =
                  known ? documented : other.isObject() ? other : MissingNode.getInstance();
              String shown = known ? name : name(place, name);
              members.set(
                  shown,
                  json(
                      place.child(shown.equals(name) ? name : "*"),
                      memberSchema,
                      member.getValue()));
            });
    return members;
  }

  /** Replaces the name of something that is not documented, unless a rule names it. */
  String name(Place place, String name) {
    if (vocabulary.showsName(place.operation(), place.child(name).pointer(), name)) {
      return name;
    }
    place.tally().replaced("a name that the document does not have below " + place.pointer());
    return pseudonyms.text(name);
  }

  /** Redacts a text. */
  String text(Place place, JsonNode unresolved, String value) {
    JsonNode schema = schemas.resolve(unresolved);
    boolean sensitive = place.sensitive() || schema.path("x-sensitive").asBoolean();
    boolean replace = rules.replaces(place.operation(), place.pointer());
    if (rules.keeps(place.operation(), place.pointer())
        || (!replace && !sensitive && isHarmless(schema, value))) {
      return value;
    }
    String replaced =
        fitted(schema, sensitive ? pseudonyms.sensitive(value) : pseudonyms.text(value));
    if (!replaced.equals(value)) {
      place
          .tally()
          .replaced(
              sensitive
                  ? "a sensitive value"
                  : schema.has("enum")
                      ? "a word that the document does not list at " + place.pointer()
                      : title(value));
    }
    return replaced;
  }

  private static boolean isHarmless(JsonNode schema, String value) {
    if (schema.has("enum")) {
      return contains(schema.path("enum"), value);
    }
    return MOMENTS.contains(schema.path("format").asText()) && Shape.of(value) == Shape.DATE;
  }

  private static boolean contains(JsonNode set, String value) {
    for (JsonNode known : set) {
      if (known.asText().equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static String title(String value) {
    return switch (Shape.of(value)) {
      case EMAIL -> "an e-mail address";
      case URL -> "an address";
      case NUMBER -> "a number";
      case DATE -> "a date";
      default -> "a text";
    };
  }

  /** A pseudonym is as long as the document demands. */
  private static String fitted(JsonNode schema, String pseudonym) {
    int shortest = schema.path("minLength").asInt(0);
    int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    String filled =
        pseudonym.length() < shortest
            ? pseudonym + "x".repeat(shortest - pseudonym.length())
            : pseudonym;
    return filled.length() > longest ? filled.substring(filled.length() - longest) : filled;
  }

  /** A number beyond the documented ones may be anything, such as a phone number. */
  private static boolean isBounded(JsonNode schema, JsonNode value) {
    boolean below =
        schema.has("maximum")
            && value.decimalValue().abs().compareTo(schema.get("maximum").decimalValue()) <= 0;
    return below || contains(schema.path("enum"), value.asText());
  }

  private JsonNode number(Place place, JsonNode schema, JsonNode value) {
    boolean replace = rules.replaces(place.operation(), place.pointer());
    if (rules.keeps(place.operation(), place.pointer())
        || (isBounded(schema, value) && !replace && !place.sensitive())) {
      return value;
    }
    JsonNode replaced =
        schema.isMissingNode() ? pseudonyms.anyNumber(value) : pseudonyms.number(value);
    if (!replaced.equals(value)) {
      place.tally().replaced("a number");
    }
    return replaced;
  }
}
