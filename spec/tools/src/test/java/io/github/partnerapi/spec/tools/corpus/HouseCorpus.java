package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.DOCUMENT;
import static io.github.partnerapi.spec.tools.corpus.Files.SCHEMA;
import static io.github.partnerapi.spec.tools.corpus.Files.TIMESTAMP;
import static io.github.partnerapi.spec.tools.corpus.Files.TOKEN;
import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds mistakes in components and names. */
final class HouseCorpus {

  private HouseCorpus() {}

  static Stream<Planted> components() {
    return Stream.of(
        defect(
            "component-unused",
            "a schema nothing uses",
            d -> d.write("components/schemas/Unused.yaml", "type: string\n"),
            "components/schemas/Unused.yaml",
            ""),
        defect(
            "component-unused",
            "two that use each other only",
            d ->
                d.write("components/schemas/A.yaml", "type: array\nitems:\n  $ref: B.yaml\n")
                    .write("components/schemas/B.yaml", "type: array\nitems:\n  $ref: A.yaml\n"),
            "components/schemas/A.yaml",
            ""),
        nearMiss(
            "component-unused",
            "a schema used through another",
            d ->
                d.write("components/schemas/Used.yaml", "type: string\n")
                    .replace(SCHEMA, "      $ref: Balance.yaml", "      $ref: Used.yaml")),
        defect(
            "path-file-unused",
            "a path file nothing uses",
            d -> d.write("paths/text/unused.yaml", "get:\n  responses: {}\n"),
            "paths/text/unused.yaml",
            ""),
        nearMiss(
            "path-file-unused",
            "a path file with its reference in quotes",
            DOCUMENT,
            "paths/text/balance.yaml",
            "'paths/text/balance.yaml'"),
        defect(
            "reference-siblings",
            "a description beside a reference",
            SCHEMA,
            "    $ref: PartnerTimestamp.yaml\n",
            "    $ref: PartnerTimestamp.yaml\n    description: Lost.\n",
            "Lost."),
        nearMiss(
            "reference-siblings",
            "a comment beside a reference",
            SCHEMA,
            "    $ref: PartnerTimestamp.yaml\n",
            "    $ref: PartnerTimestamp.yaml # kept\n"));
  }

  static Stream<Planted> names() {
    return Stream.of(
        defect(
            "component-file-name",
            "a small first letter",
            d ->
                d.rename(TIMESTAMP, "components/schemas/timestamp.yaml")
                    .replace(SCHEMA, "PartnerTimestamp", "timestamp"),
            "components/schemas/timestamp.yaml",
            ""),
        nearMiss(
            "component-file-name",
            "a digit",
            d ->
                d.rename(TIMESTAMP, "components/schemas/Timestamp2.yaml")
                    .replace(SCHEMA, "PartnerTimestamp", "Timestamp2")),
        defect(
            "path-file-name",
            "another name than the path",
            d ->
                d.rename(TOKEN, "paths/text/token.yaml")
                    .replace(DOCUMENT, "tokens-id.yaml", "token.yaml"),
            DOCUMENT,
            "text/token.yaml"),
        nearMiss(
            "path-file-name",
            "another folder",
            d ->
                d.rename(TOKEN, "paths/other/tokens-id.yaml")
                    .replace(DOCUMENT, "text/tokens-id.yaml", "other/tokens-id.yaml")
                    .write("bundles/other.yaml", "title: Other\ndescription: More paths.\n")),
        defect(
            "path-order",
            "providers mixed",
            d ->
                d.append(
                        DOCUMENT,
                        "  /a/b:\n"
                            + "    $ref: paths/other/a-b.yaml\n"
                            + "  /v2/partners/c:\n"
                            + "    $ref: paths/text/c.yaml\n")
                    .write("paths/other/a-b.yaml", "get:\n  responses: {}\n")
                    .write("paths/text/c.yaml", "get:\n  responses: {}\n"),
            DOCUMENT,
            "/v2/partners/c:"),
        nearMiss(
            "path-order",
            "one provider after the other",
            d ->
                d.rename(TOKEN, "paths/other/tokens-id.yaml")
                    .replace(DOCUMENT, "text/tokens-id.yaml", "other/tokens-id.yaml")
                    .write("bundles/other.yaml", "title: Other\ndescription: More paths.\n")),
        defect(
            "property-name",
            "a blank in a name",
            SCHEMA,
            "  history:",
            "  the history:",
            "the history"),
        nearMiss("property-name", "an underscore", SCHEMA, "  history:", "  the_history:"));
  }
}
