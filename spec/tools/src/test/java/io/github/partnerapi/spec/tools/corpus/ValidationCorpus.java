package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.BALANCE;
import static io.github.partnerapi.spec.tools.corpus.Files.DATE_FROM;
import static io.github.partnerapi.spec.tools.corpus.Files.DOCUMENT;
import static io.github.partnerapi.spec.tools.corpus.Files.SCHEMA;
import static io.github.partnerapi.spec.tools.corpus.Files.TOKEN;
import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds what the validators find. */
final class ValidationCorpus {

  private ValidationCorpus() {}

  static Stream<Planted> validators() {
    return Stream.of(
        defect(
            "example-invalid",
            "a member of the wrong type",
            BALANCE,
            "total: 21.00",
            "total: many",
            "total: many"),
        nearMiss(
            "example-invalid",
            "a missing optional member",
            BALANCE,
            "            total: 21.00\n",
            ""),
        defect(
            "example-invalid",
            "a member that is misspelt",
            BALANCE,
            "total: 21.00",
            "totl: 21.00",
            "totl: 21.00"),
        defect(
            "example-invalid",
            "a misspelt member in a list",
            BALANCE,
            "total: 21.00",
            "history: [{totl: 21.00}]",
            "totl: 21.00"),
        defect(
            "example-invalid",
            "a misspelt member of all parts together",
            d ->
                d.replace(
                        SCHEMA,
                        "  total:\n    type: number\n    description: The sum.\n    example: 21.00\n",
                        "")
                    .append(
                        SCHEMA,
                        "allOf:\n  - type: object\n    properties:\n      total: {type: number}\n")
                    .replace(BALANCE, "total: 21.00", "totl: 21.00"),
            BALANCE,
            "totl: 21.00"),
        nearMiss(
            "example-invalid",
            "a member that a part knows",
            d ->
                d.replace(
                        SCHEMA,
                        "  total:\n    type: number\n    description: The sum.\n    example: 21.00\n",
                        "")
                    .append(
                        SCHEMA,
                        "allOf:\n  - type: object\n    properties:\n      total: {type: number}\n")),
        nearMiss(
            "example-invalid",
            "a member of a map",
            d ->
                d.replace(
                        SCHEMA,
                        "  history:",
                        "  counts: {type: object, additionalProperties: {type: integer}}\n  history:")
                    .replace(BALANCE, "total: 21.00", "counts: {totl: 21}")),
        nearMiss(
            "example-invalid",
            "a member of an object without any",
            d ->
                d.replace(SCHEMA, "  history:", "  more: {type: object}\n  history:")
                    .replace(BALANCE, "total: 21.00", "more: {deep: {totl: 21}}")),
        nearMiss(
            "example-invalid",
            "a required member that is only written",
            d ->
                d.replace(
                        SCHEMA,
                        "  history:",
                        "  secret: {type: string, writeOnly: true, x-sensitive: true}\n  history:")
                    .append(SCHEMA, "required: [secret]\n")),
        defect(
            "example-invalid",
            "a required member that is only read",
            d ->
                d.replace(
                        SCHEMA,
                        "  history:",
                        "  serial: {type: string, readOnly: true}\n  history:")
                    .append(SCHEMA, "required: [serial]\n"),
            BALANCE,
            "            total: 21.00"),
        defect(
            "example-invalid",
            "a broken format",
            BALANCE,
            "'2022-12-15 10:20:30'",
            "'2022-12-15T10:20:30Z'",
            "10:20:30Z"),
        nearMiss("example-invalid", "an empty timestamp", BALANCE, "'2022-12-15 10:20:30'", "''"),
        defect(
            "example-invalid",
            "a schema's own example",
            SCHEMA,
            "example: 21.00",
            "example: '21.00'",
            "example: '21.00'"),
        defect(
            "example-invalid",
            "a parameter's example",
            DATE_FROM,
            "'2022-12-15T00:00:00Z'",
            "'2022-12-15'",
            "example: "),
        defect(
            "example-invalid",
            "a named example",
            d ->
                d.replace(
                    BALANCE,
                    "          example:\n            total: 21.00\n            currency: 'no'\n"
                        + "            updated_at: '2022-12-15 10:20:30'\n",
                    "          examples:\n            small:\n              value:\n"
                        + "                total: x\n"),
            BALANCE,
            "total: x"),
        defect(
            "default-invalid",
            "a default that is too long",
            SCHEMA,
            "default: \"usd\"",
            "default: \"dollar\"",
            "dollar"),
        defect(
            "default-invalid",
            "a default under its minimum",
            BALANCE,
            "default: 1",
            "default: 0",
            "default: 0"),
        nearMiss(
            "default-invalid", "a default at its minimum", BALANCE, "minimum: 1", "minimum: 1.0"),
        defect(
            "schema-broken",
            "a broken pattern",
            TOKEN,
            "type: string\n",
            "type: string\n      pattern: '[a'\n",
            "pattern:"),
        nearMiss(
            "schema-broken",
            "a pattern with brackets",
            TOKEN,
            "type: string\n",
            "type: string\n      pattern: '[a]'\n      minLength: 1\n"),
        defect(
            "parser",
            "an answer without description",
            BALANCE,
            "      description: The balance.\n",
            "",
            "'200':"),
        defect("parser", "an unknown member", BALANCE, "get:\n", "get:\n  colour: red\n", "colour"),
        nearMiss("parser", "an optional member", BALANCE, "get:\n", "get:\n  deprecated: false\n"),
        defect(
            "openapi-schema",
            "an unknown type",
            SCHEMA,
            "type: number",
            "type: numbre",
            "type: numbre"),
        defect(
            "openapi-schema",
            "a misspelled member of a schema",
            SCHEMA,
            "    minLength: 2",
            "    minLenght: 2",
            "minLenght"),
        defect("openapi-schema", "no version", DOCUMENT, "  version: 1.2.0\n", "", "info:"),
        nearMiss(
            "openapi-schema",
            "a known type",
            BALANCE,
            "type: integer",
            "type: integer\n        format: int64"));
  }
}
