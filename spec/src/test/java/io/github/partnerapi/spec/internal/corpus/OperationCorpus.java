package io.github.partnerapi.spec.internal.corpus;

import static io.github.partnerapi.spec.internal.corpus.Files.BALANCE;
import static io.github.partnerapi.spec.internal.corpus.Files.DATE_FROM;
import static io.github.partnerapi.spec.internal.corpus.Files.DOCUMENT;
import static io.github.partnerapi.spec.internal.corpus.Files.SCHEMA;
import static io.github.partnerapi.spec.internal.corpus.Files.TOKEN;
import static io.github.partnerapi.spec.internal.corpus.Planted.defect;
import static io.github.partnerapi.spec.internal.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds mistakes in operations, their parameters and their answers. */
final class OperationCorpus {
    private static final String REF = "    - $ref: ../../components/parameters/DateFrom.yaml\n";
    private static final String PAGE = "    - name: page\n      in: query\n      description: Number of the page.\n";
    private static final String NO_CONTENT = "      description: The token is revoked.\n";
    private static final String TEXT = "      content:\n        text/plain:\n          schema:\n            type: string\n";

    private OperationCorpus() {
    }

    static Stream<Planted> operations() {
        return Stream.of(
                defect("operation-id", "none", BALANCE, "  operationId: getBalance\n", "", "get:"),
                defect("operation-id", "snake case", TOKEN, "revokeApiToken", "revoke_api_token", "revoke_api_token"),
                defect("operation-id", "a word of the language", TOKEN, "revokeApiToken", "delete", "operationId: delete"),
                nearMiss("operation-id", "a digit", TOKEN, "revokeApiToken", "revokeApiToken2"),
                defect("operation-id-duplicate", "an id twice", TOKEN, "revokeApiToken", "getBalance", "operationId: getBalance"),
                nearMiss("operation-id-duplicate", "an id that begins alike", TOKEN, "revokeApiToken", "getBalances"),
                defect("operation-description", "no summary", BALANCE, "  summary: Get the balance\n", "", "get:"),
                defect("operation-description", "an empty description", BALANCE, "Tells what can be withdrawn.", "''", "get:"),
                nearMiss("operation-description", "a short description", BALANCE, "Tells what can be withdrawn.", "Tells."),
                defect("operation-source", "none", BALANCE, "  x-source:\n    page: text-partner-program-api\n    anchor: get-balance\n", "", "get:"),
                defect("operation-source", "no anchor", BALANCE, "    anchor: get-balance\n", "", "x-source:"),
                nearMiss("operation-source", "another anchor", BALANCE, "anchor: get-balance", "anchor: balance"),
                defect("operation-tag", "none", BALANCE, "  tags: [Account]\n", "", "get:"),
                defect("operation-tag", "two", BALANCE, "[Account]", "[Account, Account]", "tags:"),
                nearMiss("operation-tag", "one in block style", BALANCE, "[Account]", "\n    - Account"),
                defect("operation-security", "none", BALANCE, "  security:\n    - partnerToken: []\n", "", "get:"),
                nearMiss("operation-security", "an alternative", d -> both(d, "    - partnerToken: []\n", "    - partnerToken: []\n    - {}\n")),
                defect("get-body", "a body on GET", BALANCE, "  parameters:\n", "  requestBody:\n    content:\n      application/json:\n        schema:\n"
                        + "          type: string\n  parameters:\n", "requestBody:"),
                nearMiss("get-body", "a body on DELETE", TOKEN, "  responses:\n", "  requestBody:\n    content:\n      application/json:\n"
                        + "        schema:\n          type: string\n  responses:\n"));
    }

    static Stream<Planted> parameters() {
        return Stream.of(
                defect("parameter-duplicate", "the same file twice", BALANCE, REF, REF + REF.replace("yaml", "yaml # 2"), "# 2"),
                defect("parameter-duplicate", "the same name behind a reference", BALANCE, PAGE, PAGE.replace("page\n", "date_from\n"), "name: date_from"),
                nearMiss("parameter-duplicate", "the same name in another place", BALANCE, PAGE, PAGE.replace("page\n", "date_from\n").replace("query", "header")),
                defect("parameter-header", "Authorization", BALANCE, PAGE, PAGE.replace("page\n", "Authorization\n").replace("query", "header"), "Authorization"),
                nearMiss("parameter-header", "a header of the service", BALANCE, PAGE, PAGE.replace("page\n", "X-Page\n").replace("query", "header")),
                defect("parameter-default", "a required one", BALANCE, "      in: query\n", "      in: query\n      required: true\n", "default: 1"),
                nearMiss("parameter-default", "an optional one", BALANCE, "      in: query\n", "      in: query\n      required: false\n"),
                defect("parameter-description", "none", DATE_FROM, "description: First moment to count.\n", "", "name: date_from"),
                nearMiss("parameter-description", "a folded one", DATE_FROM, "First moment to count.", ">-\n  First moment\n  to count."),
                defect("parameter-array-style", "a list without style", BALANCE, "        type: integer\n        minimum: 1\n        default: 1\n",
                        "        type: array\n        items:\n          type: string\n", "name: page"),
                nearMiss("parameter-array-style", "a list with style", BALANCE, "      schema:\n        type: integer\n        minimum: 1\n        default: 1\n",
                        "      explode: true\n      schema:\n        type: array\n        items:\n          type: string\n"));
    }

    static Stream<Planted> paths() {
        return Stream.of(
                defect("path-syntax", "a slash at the end", d -> d.replace(DOCUMENT, "/v2/partners/balance:", "/v2/partners/balance/:"), DOCUMENT, "balance/:"),
                defect("path-syntax", "a query", d -> d.replace(DOCUMENT, "/v2/partners/balance:", "/v2/partners/balance?a=b:"), DOCUMENT, "?a=b"),
                nearMiss("path-syntax", "a dot and a hyphen", d -> d.replace(DOCUMENT, "/v2/partners/balance:", "/v2/partners/the-balance.v1:")
                        .replace(DOCUMENT, "text/balance.yaml", "text/the-balance.v1.yaml").rename(BALANCE, "paths/text/the-balance.v1.yaml")),
                defect("path-equivalent", "two names for one variable", d -> d.append(DOCUMENT, "  /v2/partners/tokens/{token}:\n    get:\n"
                        + "      responses: {}\n"), DOCUMENT, "{token}"),
                nearMiss("path-equivalent", "a constant beside a variable", d -> d.append(DOCUMENT, "  /v2/partners/tokens/count:\n"
                        + "    $ref: paths/text/tokens-count.yaml\n").write("paths/text/tokens-count.yaml", count())),
                defect("path-parameter-undeclared", "no parameters", TOKEN, "name: id", "name: token", "delete:"),
                nearMiss("path-parameter-undeclared", "declared at the operation", d -> d.write(TOKEN, moved())),
                defect("path-parameter-unknown", "one too many", d -> d.replace(BALANCE, PAGE, PAGE.replace("query", "path\n      required: true")
                        ).replace(BALANCE, "        default: 1\n", ""), BALANCE, "name: page"),
                nearMiss("path-parameter-unknown", "one of the same name in the query", TOKEN, "    schema:\n", "    schema: # of the path\n"),
                defect("path-parameter-optional", "not required", TOKEN, "    required: true\n", "", "name: id"),
                defect("path-parameter-optional", "required: false", TOKEN, "required: true", "required: false", "name: id"),
                nearMiss("path-parameter-optional", "an optional one in the query", BALANCE, "      in: query\n", "      in: query\n      required: false\n"));
    }

    static Stream<Planted> responses() {
        return Stream.of(
                defect("response-success", "only an error", TOKEN, "'204'", "'404'", "responses:"),
                nearMiss("response-success", "a range", TOKEN, "'204'", "'2XX'"),
                defect("response-status", "no status", TOKEN, "'204'", "'2044'", "'2044'"),
                nearMiss("response-status", "default", TOKEN, "'401'", "default"),
                defect("response-order", "the wrong way round", TOKEN, "    '204':\n" + NO_CONTENT + "    '401':\n      $ref: ../../components/responses/Unauthorized.yaml\n",
                        "    '401':\n      $ref: ../../components/responses/Unauthorized.yaml\n    '204':\n" + NO_CONTENT, "'204'"),
                nearMiss("response-order", "a range after its statuses", TOKEN, "    '401':\n", "    '4XX':\n"),
                defect("response-empty", "a body on 204", TOKEN, NO_CONTENT, NO_CONTENT + TEXT, "content:"),
                nearMiss("response-empty", "a body on 202", d -> d.replace(TOKEN, NO_CONTENT, NO_CONTENT + TEXT).replace(TOKEN, "'204'", "'202'")),
                defect("media-type", "no type", BALANCE, "application/json", "json", "        json:"),
                defect("media-type", "a misspelled one", BALANCE, "application/json", "aplication/json", "aplication"),
                nearMiss("media-type", "one with a parameter", BALANCE, "application/json", "application/vnd.partner+json; charset=utf-8"),
                defect("media-type-schema", "no schema", BALANCE, "          schema:\n            $ref: ../../components/schemas/Balance.yaml\n", "", "application/json:"),
                nearMiss("media-type-schema", "a binary schema", TOKEN, "'204':\n" + NO_CONTENT, "'200':\n" + NO_CONTENT
                        + "      content:\n        application/pdf:\n          schema:\n            type: string\n            format: binary\n"));
    }

    private static SmallDocument both(SmallDocument document, String from, String to) {
        return document.replace(BALANCE, from, to).replace(TOKEN, from, to);
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
