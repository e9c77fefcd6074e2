package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.BALANCE;
import static io.github.partnerapi.spec.tools.corpus.Files.DATE_FROM;
import static io.github.partnerapi.spec.tools.corpus.Files.SCHEMA;
import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds mistakes in our own extensions. */
final class ExtensionCorpus {
  private static final String RULES = "get:\n";

  private ExtensionCorpus() {}

  static Stream<Planted> extensions() {
    return Stream.of(
        defect(
            "extension-unknown",
            "a misspelled one",
            BALANCE,
            "x-source:",
            "x-sources:",
            "x-sources"),
        defect(
            "extension-unknown",
            "one at the wrong place",
            DATE_FROM,
            "in: query\n",
            "in: query\nx-source:\n  page: a\n  anchor: b\n",
            "x-source"),
        nearMiss(
            "extension-unknown",
            "a property of such a name",
            "components/schemas/PartnerError.yaml",
            "code: 1e3",
            "x-code: 1e3"),
        defect(
            "sensitive-unmarked",
            "a password",
            SCHEMA,
            "  currency:\n",
            "  login_password:\n    type: string\n  currency:\n",
            "login_password"),
        defect(
            "sensitive-unmarked",
            "a token in the query",
            BALANCE,
            "- name: page",
            "- name: access_token",
            "access_token"),
        nearMiss(
            "sensitive-unmarked",
            "a marked password",
            SCHEMA,
            "  currency:\n",
            "  login_password:\n    type: string\n    x-sensitive: true\n  currency:\n"),
        nearMiss(
            "sensitive-unmarked",
            "a cursor that someone decided about",
            SCHEMA,
            "  currency:\n",
            "  page_token:\n    type: string\n    x-sensitive: false\n  currency:\n"),
        nearMiss(
            "sensitive-unmarked",
            "a count of tokens",
            SCHEMA,
            "  currency:\n",
            "  token_count:\n    type: integer\n  currency:\n"),
        defect(
            "deprecated-reason",
            "an operation without a reason",
            BALANCE,
            RULES,
            RULES + "  deprecated: true\n",
            "deprecated"),
        defect(
            "deprecated-reason",
            "a reason for what is not",
            BALANCE,
            RULES,
            RULES + "  x-deprecated: The page lacks it.\n",
            "x-deprecated"),
        nearMiss(
            "deprecated-reason",
            "both",
            BALANCE,
            RULES,
            RULES + "  deprecated: true\n  x-deprecated: The page lacks it.\n"),
        defect(
            "sensitive-value",
            "yes in quotes",
            SCHEMA,
            "    type: number\n",
            "    type: number\n    x-sensitive: 'true'\n",
            "x-sensitive"),
        nearMiss(
            "sensitive-value",
            "true",
            SCHEMA,
            "    type: number\n",
            "    type: number\n    x-sensitive: true\n"),
        defect(
            "rate-limit",
            "no period",
            BALANCE,
            RULES,
            RULES + "  x-rate-limit:\n    requests: 5\n",
            "x-rate-limit"),
        defect(
            "rate-limit",
            "no number",
            BALANCE,
            RULES,
            RULES + "  x-rate-limit:\n    requests: few\n    period: PT30S\n",
            "x-rate-limit"),
        nearMiss(
            "rate-limit",
            "both",
            BALANCE,
            RULES,
            RULES + "  x-rate-limit:\n    requests: 5\n    period: PT30S\n"));
  }
}
