package io.github.partnerapi.spec.tools.gate;

import static io.github.partnerapi.spec.tools.gate.ChangeKind.*;
import static io.github.partnerapi.spec.tools.gate.Pair.pair;

import java.util.stream.Stream;

/** Holds judged changes of data types, each in the direction where it matters. */
final class SchemaPairs {
  private static final String CURRENCY =
      "        currency:\n          type: string\n          maxLength: 3\n";
  private static final String COUNT = "        count:\n          type: integer\n";
  private static final String URGENT = "                urgent:\n                  type: boolean\n";
  private static final String NOTE =
      "        note:\n          type: string\n          nullable: true\n";
  private static final String MEMO =
      "        memo:\n          type: string\n          nullable: true\n";

  private SchemaPairs() {}

  static Stream<Pair> responses() {
    Pair removed =
        pair(
            "a member of an answer is removed",
            CURRENCY,
            "",
            RESPONSE_PROPERTY_REMOVED,
            SIGNATURE_REMOVED);
    Pair nullable =
        pair(
            "a member of an answer is never null any more",
            NOTE,
            NOTE.replace("          nullable: true\n", ""),
            RESPONSE_NOT_NULLABLE);
    Pair required =
        pair(
            "a member of an answer can be missing",
            "required: [total]\n      properties",
            "properties",
            RESPONSE_PROPERTY_OPTIONAL);
    Pair value =
        pair(
            "a value of an answer is added",
            "enum: [open, paid]",
            "enum: [open, paid, lost]",
            RESPONSE_VALUE_ADDED,
            SIGNATURE_ADDED);
    Pair maximum =
        pair(
            "a number of an answer can be larger",
            "maximum: 1000",
            "maximum: 2000",
            RESPONSE_LIMIT_LOOSENED);
    Pair type =
        pair(
            "a whole number of an answer becomes any number",
            "amount:\n          type: integer",
            "amount:\n          type: number",
            RESPONSE_TYPE_CHANGED,
            SIGNATURE_ADDED,
            SIGNATURE_REMOVED);
    Pair format =
        pair(
            "a timestamp of an answer becomes ISO 8601",
            "format: partner-timestamp",
            "format: date-time",
            RESPONSE_TYPE_CHANGED,
            SIGNATURE_ADDED,
            SIGNATURE_REMOVED);
    Pair closed =
        pair(
            "an answer can have members that are not named",
            "      additionalProperties: false\n",
            "",
            RESPONSE_OPENED);
    Pair alternative =
        pair(
            "an answer never has one form any more",
            "        - $ref: '#/components/schemas/Transfer'\n",
            "",
            RESPONSE_ALTERNATIVE_REMOVED);
    return Stream.of(
        removed,
        removed.back(RESPONSE_PROPERTY_ADDED, SIGNATURE_ADDED),
        nullable,
        nullable.back(RESPONSE_NULLABLE),
        required,
        required.back(RESPONSE_PROPERTY_REQUIRED),
        value,
        value.back(RESPONSE_VALUE_REMOVED, SIGNATURE_REMOVED),
        maximum,
        maximum.back(RESPONSE_LIMIT_TIGHTENED),
        type,
        type.back(RESPONSE_TYPE_NARROWED, SIGNATURE_ADDED, SIGNATURE_REMOVED),
        format,
        closed,
        closed.back(RESPONSE_CLOSED),
        alternative,
        alternative.back(RESPONSE_ALTERNATIVE_ADDED),
        pair(
            "the values of a map change",
            "additionalProperties:\n            type: number",
            "additionalProperties:\n            type: string",
            RESPONSE_TYPE_CHANGED,
            SIGNATURE_ADDED,
            SIGNATURE_REMOVED),
        pair(
            "forms are told apart by another member",
            "propertyName: kind",
            "propertyName: type",
            DISCRIMINATOR_CHANGED),
        pair(
            "a text of an answer gets a longest length",
            CURRENCY,
            CURRENCY.replace("maxLength: 3", "maxLength: 2"),
            RESPONSE_LIMIT_TIGHTENED),
        pair(
            "a member of an answer is deprecated",
            CURRENCY,
            CURRENCY + "          deprecated: true\n",
            DEPRECATED),
        pair("an example is added", CURRENCY, CURRENCY + "          example: eur\n"),
        pair(
            "members change places",
            CURRENCY
                + "        paid_at:\n          type: string\n          format: partner-timestamp\n",
            "        paid_at:\n          type: string\n          format: partner-timestamp\n"
                + CURRENCY),
        pair(
            "a member of an answer is described",
            "        paid_at:\n          type: string\n",
            "        paid_at:\n          description: When.\n          type: string\n"));
  }

  static Stream<Pair> requests() {
    Pair removed =
        pair(
            "a member of a body is removed",
            COUNT,
            "",
            REQUEST_PROPERTY_REMOVED,
            SIGNATURE_REMOVED);
    Pair required =
        pair(
            "a member of a body is required",
            "required: [amount]\n",
            "required: [amount, count]\n",
            REQUEST_PROPERTY_REQUIRED);
    Pair nullable =
        pair(
            "null is refused",
            MEMO,
            MEMO.replace("          nullable: true\n", ""),
            REQUEST_NOT_NULLABLE);
    Pair type =
        pair(
            "any number is taken",
            COUNT,
            COUNT.replace("integer", "number"),
            REQUEST_TYPE_WIDENED,
            SIGNATURE_ADDED,
            SIGNATURE_REMOVED);
    Pair value =
        pair(
            "a value is no longer taken",
            "enum: [livechat, chatbot]",
            "enum: [livechat]",
            REQUEST_VALUE_REMOVED,
            SIGNATURE_REMOVED);
    Pair sensitive =
        pair(
            "a secret is no longer masked",
            "          x-sensitive: true\n",
            "",
            SENSITIVITY_DROPPED);
    Pair field =
        pair(
            "a field of a form is removed",
            URGENT,
            "",
            REQUEST_PROPERTY_REMOVED,
            SIGNATURE_REMOVED);
    Pair length =
        pair(
            "a shortest length is raised", "minLength: 2", "minLength: 3", REQUEST_LIMIT_TIGHTENED);
    Pair pattern =
        pair(
            "a pattern is dropped",
            "                  pattern: '[a-z]+'\n",
            "",
            REQUEST_LIMIT_LOOSENED);
    Pair closed =
        pair(
            "members that are not named are refused",
            "    Withdrawal:\n      type: object\n",
            "    Withdrawal:\n      type: object\n      additionalProperties: false\n",
            REQUEST_CLOSED);
    return Stream.of(
        removed,
        removed.back(REQUEST_PROPERTY_ADDED, SIGNATURE_ADDED),
        required,
        required.back(REQUEST_PROPERTY_OPTIONAL),
        nullable,
        nullable.back(REQUEST_NULLABLE),
        type,
        type.back(REQUEST_TYPE_CHANGED, SIGNATURE_ADDED, SIGNATURE_REMOVED),
        value,
        value.back(REQUEST_VALUE_ADDED, SIGNATURE_ADDED),
        sensitive,
        sensitive.back(SENSITIVITY_ADDED),
        field,
        length,
        length.back(REQUEST_LIMIT_LOOSENED),
        pattern,
        pattern.back(REQUEST_LIMIT_TIGHTENED),
        closed,
        closed.back(REQUEST_OPENED),
        pair(
            "a required member is added to a body",
            "required: [amount]\n      properties:\n",
            "required: [amount, place]\n"
                + "      properties:\n"
                + "        place:\n"
                + "          type: string\n",
            REQUEST_PROPERTY_ADDED_REQUIRED,
            SIGNATURE_ADDED),
        pair("a pattern is changed", "'[a-z]+'", "'[A-Z]+'", REQUEST_LIMIT_TIGHTENED),
        pair(
            "a small whole number may be large",
            COUNT,
            COUNT + "          format: int64\n",
            REQUEST_TYPE_WIDENED,
            SIGNATURE_ADDED,
            SIGNATURE_REMOVED),
        pair("a whole number is said to be small", COUNT, COUNT + "          format: int32\n"),
        pair(
            "a list of values is opened",
            "    Product:\n      type: string\n      enum: [livechat, chatbot]\n",
            "    Product:\n      type: string\n",
            REQUEST_VALUE_ADDED,
            SIGNATURE_ADDED,
            SIGNATURE_REMOVED));
  }
}
