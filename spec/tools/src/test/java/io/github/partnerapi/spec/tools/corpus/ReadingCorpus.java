package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.DOCUMENT;
import static io.github.partnerapi.spec.tools.corpus.Files.REGISTER;
import static io.github.partnerapi.spec.tools.corpus.Files.SCHEMA;
import static io.github.partnerapi.spec.tools.corpus.Files.TIMESTAMP;
import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds what goes wrong while files are read and joined. */
final class ReadingCorpus {
  private ReadingCorpus() {}

  static Stream<Planted> files() {
    return Stream.of(
        defect("file-missing", "no openapi.yaml", d -> d.delete(DOCUMENT), DOCUMENT, ""),
        defect("file-missing", "no register", d -> d.delete(REGISTER), REGISTER, ""),
        nearMiss("file-missing", "an empty register", d -> d.write(REGISTER, "[]\n")),
        defect(
            "yaml-syntax",
            "a number of a thousand million digits",
            SCHEMA,
            "    example: 21.00\n",
            "    example: 1e999999999\n",
            "1e999999999"),
        nearMiss(
            "yaml-syntax",
            "a large number",
            SCHEMA,
            "    example: 21.00\n",
            "    example: 1e100\n"),
        defect(
            "file-suffix",
            "a component called .yml",
            d -> d.write("components/schemas/Extra.yml", "type: string\n"),
            "components/schemas/Extra.yml",
            ""),
        defect(
            "file-suffix",
            "exemptions called .yml",
            d -> d.write("exemptions.yml", "[]\n"),
            "exemptions.yml",
            ""),
        nearMiss(
            "file-suffix",
            "a text beside the files",
            d -> d.write("components/yml.txt", "type: string\n")),
        defect(
            "file-misplaced",
            "an unknown component folder",
            d -> d.write("components/shemas/A.yaml", "type: string\n"),
            "components/shemas/A.yaml",
            ""),
        nearMiss(
            "file-misplaced",
            "a file that is no YAML",
            d -> d.write("components/README.md", "# Components\n")),
        defect("file-content", "a file with a list", d -> d.write(SCHEMA, "- a\n"), SCHEMA, ""),
        nearMiss(
            "file-content",
            "a file that begins with a comment",
            SCHEMA,
            "type: object\n",
            "# What can be paid out\ntype: object\n"),
        defect(
            "file-unreadable",
            "a file in Latin-1",
            d -> d.writeBytes(SCHEMA, new byte[] {'a', ':', ' ', (byte) 0xe9}),
            SCHEMA,
            ""),
        nearMiss(
            "file-unreadable", "letters outside ASCII", SCHEMA, "The sum.", "The sum in \u20ac."),
        defect(
            "yaml-syntax",
            "an open bracket",
            SCHEMA,
            "type: number",
            "type: [number",
            "description: The sum."),
        defect(
            "yaml-syntax",
            "a tab as indentation",
            d -> d.append(SCHEMA, "\tx-a: b\n"),
            SCHEMA,
            "x-a: b"),
        nearMiss("yaml-syntax", "a tab in a quoted text", SCHEMA, "The sum.", "\"The\\tsum.\""),
        defect("yaml-empty", "an empty file", d -> d.write(SCHEMA, ""), SCHEMA, ""),
        nearMiss("yaml-empty", "an empty line at the end", d -> d.append(SCHEMA, "\n")),
        defect(
            "duplicate-key",
            "a key twice",
            SCHEMA,
            "    minLength: 2",
            "    minLength: 2\n    minLength: 3",
            "minLength: 3"),
        nearMiss(
            "duplicate-key",
            "the key of another mapping",
            SCHEMA,
            "    minLength: 2",
            "    minLength: 2\n    nullable: true"),
        defect(
            "yaml-alias",
            "an anchor",
            SCHEMA,
            "description: The sum.",
            "description: &sum The sum.",
            "&sum"),
        defect(
            "yaml-alias",
            "an alias",
            d ->
                d.replace(SCHEMA, "The sum.", "&sum A.")
                    .replace(SCHEMA, "    minLength: 2", "    description: *sum"),
            SCHEMA,
            "*sum"),
        nearMiss("yaml-alias", "an ampersand in a text", SCHEMA, "The sum.", "What R&D *can* pay."),
        defect("yaml-tag", "a tag", SCHEMA, "The sum.", "!!str The sum.", "!!str"),
        nearMiss("yaml-tag", "an exclamation mark", SCHEMA, "The sum.", "The sum!"),
        defect("yaml-key", "a list as key", d -> d.append(SCHEMA, "? [a]\n: b\n"), SCHEMA, "? [a]"),
        nearMiss(
            "yaml-key",
            "a number as key",
            "components/schemas/PartnerError.yaml",
            "code: 1e3",
            "1: 1e3"));
  }

  static Stream<Planted> references() {
    return Stream.of(
        defect(
            "reference-unresolved",
            "a schema that is nowhere",
            SCHEMA,
            "PartnerTimestamp.yaml",
            "Timestamp.yaml",
            "Timestamp.yaml"),
        defect(
            "reference-unresolved",
            "a wrong capital letter",
            SCHEMA,
            "PartnerTimestamp.yaml",
            "partnertimestamp.yaml",
            "timestamp.yaml"),
        defect(
            "reference-unresolved",
            "a path file that is nowhere",
            DOCUMENT,
            "paths/text/balance.yaml",
            "paths/text/balanc.yaml",
            "balanc.yaml"),
        defect(
            "reference-unresolved",
            "a mapping to nowhere",
            d ->
                d.append(
                    SCHEMA,
                    "discriminator:\n  propertyName: currency\n  mapping:\n    a: B.yaml\n"),
            SCHEMA,
            "a: B.yaml"),
        nearMiss(
            "reference-unresolved",
            "a mapping to a file",
            d ->
                d.append(
                    SCHEMA,
                    "discriminator:\n  propertyName: currency\n  mapping:\n    a: Balance.yaml\n")),
        nearMiss(
            "reference-unresolved",
            "a way round",
            SCHEMA,
            "PartnerTimestamp.yaml",
            "../schemas/./PartnerTimestamp.yaml"),
        defect(
            "reference-unresolved",
            "a property whose name begins like an extension",
            SCHEMA,
            "  updated_at:\n    $ref: PartnerTimestamp.yaml",
            "  x-updated:\n    $ref: Timestamp.yaml",
            "Timestamp.yaml"),
        defect(
            "reference-foreign",
            "an address in the web",
            SCHEMA,
            "PartnerTimestamp.yaml",
            "https://example.com/a.yaml",
            "example.com"),
        defect(
            "reference-foreign",
            "a file outside",
            SCHEMA,
            "PartnerTimestamp.yaml",
            "../../../a.yaml",
            "../a.yaml"),
        nearMiss(
            "reference-foreign",
            "an address in an example",
            "components/schemas/PartnerError.yaml",
            "not a reference",
            "https://example.com/a"),
        defect(
            "reference-kind",
            "a parameter as schema",
            SCHEMA,
            "PartnerTimestamp.yaml",
            "../parameters/DateFrom.yaml",
            "DateFrom"),
        nearMiss(
            "reference-kind",
            "a schema in a schema",
            SCHEMA,
            "      $ref: Balance.yaml",
            "      $ref: PartnerError.yaml"),
        defect(
            "reference-inner",
            "a reference into a file",
            SCHEMA,
            "PartnerTimestamp.yaml",
            "'#/properties/currency'",
            "#/properties"),
        defect(
            "reference-inner",
            "its own root by fragment",
            SCHEMA,
            "      $ref: Balance.yaml",
            "      $ref: '#'",
            "'#'"),
        nearMiss(
            "reference-inner",
            "its own root by file name",
            SCHEMA,
            "      $ref: Balance.yaml",
            "      $ref: ./Balance.yaml"),
        defect(
            "reference-circle",
            "a file that is its own target",
            d -> d.write(TIMESTAMP, "$ref: PartnerTimestamp.yaml\n"),
            TIMESTAMP,
            ""),
        nearMiss(
            "reference-circle",
            "a file that hands over",
            d ->
                d.write(TIMESTAMP, "$ref: Time.yaml\n")
                    .write(
                        "components/schemas/Time.yaml",
                        "type: string\nformat: partner-timestamp\n")),
        defect(
            "component-name",
            "two of one name",
            d -> d.write("components/schemas/text/Balance.yaml", "type: string\n"),
            "components/schemas/text/Balance.yaml",
            ""),
        defect(
            "component-name",
            "two names that differ in case",
            d -> d.write("components/schemas/text/balance.yaml", "type: string\n"),
            "components/schemas/text/balance.yaml",
            ""),
        nearMiss(
            "component-name",
            "the same name in another kind",
            d ->
                d.write(
                        "components/parameters/Balance.yaml",
                        "name: b\nin: query\ndescription: B.\nschema:\n  type: string\n")
                    .replace(
                        Files.BALANCE,
                        "    - $ref: ../../components/parameters/DateFrom.yaml",
                        "    - $ref: ../../components/parameters/DateFrom.yaml\n"
                            + "    - $ref: ../../components/parameters/Balance.yaml")));
  }
}
