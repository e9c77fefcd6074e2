package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.BALANCE;
import static io.github.partnerapi.spec.tools.corpus.Files.TOKEN;
import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds mistakes in answers and media types. */
final class ResponseCorpus {
  private static final String NO_CONTENT = "      description: The token is revoked.\n";
  private static final String TEXT =
      "      content:\n        text/plain:\n          schema:\n            type: string\n";

  private ResponseCorpus() {}

  static Stream<Planted> responses() {
    return Stream.of(
        defect("response-success", "only an error", TOKEN, "'204'", "'404'", "responses:"),
        nearMiss("response-success", "a range", TOKEN, "'204'", "'2XX'"),
        defect("response-status", "no status", TOKEN, "'204'", "'2044'", "'2044'"),
        nearMiss("response-status", "default", TOKEN, "'401'", "default"),
        defect(
            "response-order",
            "the wrong way round",
            TOKEN,
            "    '204':\n"
                + NO_CONTENT
                + "    '401':\n      $ref: ../../components/responses/Unauthorized.yaml\n",
            "    '401':\n      $ref: ../../components/responses/Unauthorized.yaml\n    '204':\n"
                + NO_CONTENT,
            "'204'"),
        nearMiss(
            "response-order", "a range after its statuses", TOKEN, "    '401':\n", "    '4XX':\n"),
        defect("response-empty", "a body on 204", TOKEN, NO_CONTENT, NO_CONTENT + TEXT, "content:"),
        nearMiss(
            "response-empty",
            "a body on 202",
            d -> d.replace(TOKEN, NO_CONTENT, NO_CONTENT + TEXT).replace(TOKEN, "'204'", "'202'")),
        defect("media-type", "no type", BALANCE, "application/json", "json", "        json:"),
        defect(
            "media-type",
            "a misspelled one",
            BALANCE,
            "application/json",
            "aplication/json",
            "aplication"),
        nearMiss(
            "media-type",
            "one with a parameter",
            BALANCE,
            "application/json",
            "application/vnd.partner+json; charset=utf-8"),
        defect(
            "media-type-schema",
            "no schema",
            BALANCE,
            "          schema:\n            $ref: ../../components/schemas/Balance.yaml\n",
            "",
            "application/json:"),
        nearMiss(
            "media-type-schema",
            "a binary schema",
            TOKEN,
            "'204':\n" + NO_CONTENT,
            "'200':\n"
                + NO_CONTENT
                + "      content:\n"
                + "        application/pdf:\n"
                + "          schema:\n"
                + "            type: string\n"
                + "            format: binary\n"));
  }
}
