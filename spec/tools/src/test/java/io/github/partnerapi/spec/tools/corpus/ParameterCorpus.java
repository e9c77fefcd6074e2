package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.BALANCE;
import static io.github.partnerapi.spec.tools.corpus.Files.DATE_FROM;
import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds mistakes in parameters other than those of the path. */
final class ParameterCorpus {
  private static final String REF = "    - $ref: ../../components/parameters/DateFrom.yaml\n";
  private static final String PAGE =
      "    - name: page\n      in: query\n      description: Number of the page.\n";

  private ParameterCorpus() {}

  static Stream<Planted> parameters() {
    return Stream.of(
        defect(
            "parameter-duplicate",
            "the same file twice",
            BALANCE,
            REF,
            REF + REF.replace("yaml", "yaml # 2"),
            "# 2"),
        defect(
            "parameter-duplicate",
            "the same name behind a reference",
            BALANCE,
            PAGE,
            PAGE.replace("page\n", "date_from\n"),
            "name: date_from"),
        nearMiss(
            "parameter-duplicate",
            "the same name in another place",
            BALANCE,
            PAGE,
            PAGE.replace("page\n", "date_from\n").replace("query", "header")),
        defect(
            "parameter-header",
            "Authorization",
            BALANCE,
            PAGE,
            PAGE.replace("page\n", "Authorization\n").replace("query", "header"),
            "Authorization"),
        nearMiss(
            "parameter-header",
            "a header of the service",
            BALANCE,
            PAGE,
            PAGE.replace("page\n", "X-Page\n").replace("query", "header")),
        defect(
            "parameter-default",
            "a required one",
            BALANCE,
            "      in: query\n",
            "      in: query\n      required: true\n",
            "default: 1"),
        nearMiss(
            "parameter-default",
            "an optional one",
            BALANCE,
            "      in: query\n",
            "      in: query\n      required: false\n"),
        defect(
            "parameter-description",
            "none",
            DATE_FROM,
            "description: First moment to count.\n",
            "",
            "name: date_from"),
        nearMiss(
            "parameter-description",
            "a folded one",
            DATE_FROM,
            "First moment to count.",
            ">-\n  First moment\n  to count."),
        defect(
            "parameter-array-style",
            "a list without style",
            BALANCE,
            "        type: integer\n        minimum: 1\n        default: 1\n",
            "        type: array\n        items:\n          type: string\n",
            "name: page"),
        nearMiss(
            "parameter-array-style",
            "a list with style",
            BALANCE,
            "      schema:\n        type: integer\n        minimum: 1\n        default: 1\n",
            "      explode: true\n"
                + "      schema:\n"
                + "        type: array\n"
                + "        items:\n"
                + "          type: string\n"));
  }
}
