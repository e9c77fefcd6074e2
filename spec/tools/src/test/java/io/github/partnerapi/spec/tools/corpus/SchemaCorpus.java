package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.BALANCE;
import static io.github.partnerapi.spec.tools.corpus.Files.SCHEMA;
import static io.github.partnerapi.spec.tools.corpus.Files.TIMESTAMP;
import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds mistakes in data types and values. */
final class SchemaCorpus {
  private static final String LENGTHS =
      "    minLength: 2\n    maxLength: 3\n    default: \"usd\"\n";

  private SchemaCorpus() {}

  static Stream<Planted> shapes() {
    return Stream.of(
        defect(
            "array-items",
            "a list of anything",
            SCHEMA,
            "    type: array\n    items:\n      $ref: Balance.yaml\n",
            "    type: array # here\n",
            "# here"),
        nearMiss(
            "array-items",
            "a list of texts",
            SCHEMA,
            "      $ref: Balance.yaml\n",
            "      type: string\n"),
        defect(
            "schema-type",
            "a schema that says nothing",
            SCHEMA,
            "    type: number\n    description: The sum.\n",
            "    nullable: false\n",
            "  total:"),
        nearMiss(
            "schema-type",
            "a schema that says why it takes anything",
            SCHEMA,
            "    type: number\n    description: The sum.\n",
            "    description: Any value, the documentation does not say which.\n"),
        defect(
            "schema-format",
            "an unknown format",
            TIMESTAMP,
            "partner-timestamp",
            "partner-time",
            "partner-time"),
        defect(
            "schema-format",
            "a format of another type",
            SCHEMA,
            "    type: number\n",
            "    type: number\n    format: int64\n",
            "int64"),
        nearMiss(
            "schema-format",
            "a format of the type",
            BALANCE,
            "type: integer\n",
            "type: integer\n        format: int64\n"),
        defect(
            "money-double",
            "an amount as double",
            SCHEMA,
            "    type: number\n",
            "    type: number\n    format: double\n",
            "double"),
        defect(
            "money-double",
            "an amount as float",
            SCHEMA,
            "    type: number\n",
            "    type: number\n    format: float\n",
            "float"),
        nearMiss(
            "money-double",
            "an exact amount as text",
            SCHEMA,
            "    type: number\n    description: The sum.\n    example: 21.00\n",
            "    type: number\n    description: No double, no float.\n    example: 21.00\n"),
        defect(
            "required-unknown",
            "a required member that does not exist",
            d -> d.append(SCHEMA, "required:\n  - totals\n"),
            SCHEMA,
            "- totals"),
        nearMiss(
            "required-unknown",
            "a required member that exists",
            d ->
                d.append(SCHEMA, "required:\n  - total\n")
                    .replace(BALANCE, "currency: 'no'", "currency: eur")),
        defect(
            "discriminator-mapping",
            "a name that is no schema",
            d ->
                d.append(
                    SCHEMA,
                    "discriminator:\n  propertyName: currency\n  mapping:\n    a: Nothing\n"),
            SCHEMA,
            "a: Nothing"),
        nearMiss(
            "discriminator-mapping",
            "a file with a schema",
            d ->
                d.append(
                    SCHEMA,
                    "discriminator:\n"
                        + "  propertyName: currency\n"
                        + "  mapping:\n"
                        + "    a: PartnerTimestamp.yaml\n")),
        defect(
            "discriminator",
            "a property that does not exist",
            d -> d.append(SCHEMA, "discriminator:\n  propertyName: kind\n"),
            SCHEMA,
            "propertyName"),
        nearMiss(
            "discriminator",
            "a property that exists",
            d -> d.append(SCHEMA, "discriminator:\n  propertyName: currency\n")));
  }

  static Stream<Planted> values() {
    return Stream.of(
        defect(
            "enum-duplicate",
            "a value twice",
            SCHEMA,
            LENGTHS,
            "    enum: [eur, 'no', usd,\n      eur]\n",
            "  eur]"),
        nearMiss(
            "enum-duplicate",
            "values that differ in case",
            SCHEMA,
            LENGTHS,
            "    enum: [eur, EUR, 'no']\n"),
        defect(
            "enum-type",
            "a number among texts",
            SCHEMA,
            LENGTHS,
            "    enum: ['no', eur,\n      978]\n",
            "  978]"),
        defect(
            "enum-type",
            "null where it is not allowed",
            SCHEMA,
            LENGTHS,
            "    enum: ['no', eur,\n      null]\n",
            "  null]"),
        nearMiss(
            "enum-type",
            "a quoted number among texts",
            SCHEMA,
            LENGTHS,
            "    enum: ['no', eur, '978']\n"),
        nearMiss(
            "enum-type",
            "null where it is allowed",
            SCHEMA,
            LENGTHS,
            "    nullable: true\n    enum: ['no', eur, null]\n"),
        defect(
            "bounds",
            "lengths the wrong way round",
            SCHEMA,
            "minLength: 2",
            "minLength: 4",
            "minLength: 4"),
        defect(
            "bounds",
            "numbers the wrong way round",
            BALANCE,
            "        minimum: 1\n",
            "        minimum: 10\n        maximum: 9\n",
            "minimum: 10"),
        nearMiss("bounds", "equal limits", BALANCE, "minimum: 1", "minimum: 1\n        maximum: 1"),
        defect(
            "bounds-type",
            "a length of a number",
            SCHEMA,
            "    type: number\n",
            "    type: number\n    maxLength: 9\n",
            "maxLength: 9"),
        defect(
            "bounds-type",
            "a minimum of a text",
            SCHEMA,
            "    minLength: 2\n",
            "    minimum: 2\n",
            "minimum: 2"),
        nearMiss(
            "bounds-type",
            "a minimum of a number",
            SCHEMA,
            "    type: number\n",
            "    type: number\n    minimum: 0\n"),
        defect("scalar-ambiguous", "the country no", BALANCE, "'no'", "no", "currency: no"),
        defect(
            "scalar-ambiguous",
            "a bare date",
            d -> d.append(TIMESTAMP, "enum: [2022-12-15, '2022-12-15 10:20:30']\n"),
            TIMESTAMP,
            "enum: "),
        defect(
            "scalar-ambiguous",
            "a leading zero",
            "components/schemas/PartnerError.yaml",
            "code: 1e3",
            "code: 010",
            "010"),
        nearMiss(
            "scalar-ambiguous",
            "a word that begins like one",
            "components/schemas/PartnerError.yaml",
            "code: 1e3",
            "code: none"));
  }
}
