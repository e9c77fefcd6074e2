package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.BALANCE;
import static io.github.partnerapi.spec.tools.corpus.Files.DOCUMENT;
import static io.github.partnerapi.spec.tools.corpus.Files.TOKEN;
import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds mistakes in paths and their parameters. */
final class PathCorpus {
  private static final String PAGE =
      "    - name: page\n      in: query\n      description: Number of the page.\n";

  private PathCorpus() {}

  static Stream<Planted> paths() {
    return Stream.of(
        defect(
            "path-syntax",
            "a slash at the end",
            d -> d.replace(DOCUMENT, "/v2/partners/balance:", "/v2/partners/balance/:"),
            DOCUMENT,
            "balance/:"),
        defect(
            "path-syntax",
            "a query",
            d -> d.replace(DOCUMENT, "/v2/partners/balance:", "/v2/partners/balance?a=b:"),
            DOCUMENT,
            "?a=b"),
        nearMiss(
            "path-syntax",
            "a dot and a hyphen",
            d ->
                d.replace(DOCUMENT, "/v2/partners/balance:", "/v2/partners/the-balance.v1:")
                    .replace(DOCUMENT, "text/balance.yaml", "text/the-balance.v1.yaml")
                    .rename(BALANCE, "paths/text/the-balance.v1.yaml")),
        defect(
            "path-equivalent",
            "two names for one variable",
            d ->
                d.append(
                    DOCUMENT,
                    "  /v2/partners/tokens/{token}:\n    get:\n" + "      responses: {}\n"),
            DOCUMENT,
            "{token}"),
        nearMiss(
            "path-equivalent",
            "a constant beside a variable",
            d ->
                d.append(
                        DOCUMENT,
                        "  /v2/partners/tokens/count:\n"
                            + "    $ref: paths/text/tokens-count.yaml\n")
                    .write("paths/text/tokens-count.yaml", count())),
        defect(
            "path-parameter-undeclared",
            "no parameters",
            TOKEN,
            "name: id",
            "name: token",
            "delete:"),
        nearMiss(
            "path-parameter-undeclared", "declared at the operation", d -> d.write(TOKEN, moved())),
        defect(
            "path-parameter-unknown",
            "one too many",
            d ->
                d.replace(BALANCE, PAGE, PAGE.replace("query", "path\n      required: true"))
                    .replace(BALANCE, "        default: 1\n", ""),
            BALANCE,
            "name: page"),
        nearMiss(
            "path-parameter-unknown",
            "one of the same name in the query",
            TOKEN,
            "    schema:\n",
            "    schema: # of the path\n"),
        defect(
            "path-parameter-optional",
            "not required",
            TOKEN,
            "    required: true\n",
            "",
            "name: id"),
        defect(
            "path-parameter-optional",
            "required: false",
            TOKEN,
            "required: true",
            "required: false",
            "name: id"),
        nearMiss(
            "path-parameter-optional",
            "an optional one in the query",
            BALANCE,
            "      in: query\n",
            "      in: query\n      required: false\n"));
  }

  private static String count() {
    return """
    get:
      operationId: countTokens
      summary: Count the tokens
      description: Counts them.
      tags: [Account]
      security:
        - partnerToken: []
      x-source:
        page: text-partner-program-api
        anchor: count-tokens
      responses:
        '200':
          description: The count.
    """;
  }

  private static String moved() {
    return """
    delete:
      operationId: revokeApiToken
      summary: Revoke a token
      description: Makes it worthless.
      tags: [Account]
      security:
        - partnerToken: []
      x-source:
        page: text-partner-program-api
        anchor: revoke-api-token
      parameters:
        - name: id
          in: path
          required: true
          description: Id of the token.
          schema:
            type: string
      responses:
        '204':
          description: The token is revoked.
    """;
  }
}
