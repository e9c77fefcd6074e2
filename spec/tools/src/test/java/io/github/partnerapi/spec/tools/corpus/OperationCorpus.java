package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.BALANCE;
import static io.github.partnerapi.spec.tools.corpus.Files.TOKEN;
import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import io.github.partnerapi.spec.tools.document.SmallDocument;
import java.util.stream.Stream;

/** Holds mistakes in operations. */
final class OperationCorpus {

  private OperationCorpus() {}

  static Stream<Planted> operations() {
    return Stream.of(
        defect("operation-id", "none", BALANCE, "  operationId: getBalance\n", "", "get:"),
        defect(
            "operation-id",
            "snake case",
            TOKEN,
            "revokeApiToken",
            "revoke_api_token",
            "revoke_api_token"),
        defect(
            "operation-id-duplicate",
            "an id twice",
            TOKEN,
            "revokeApiToken",
            "getBalance",
            "operationId: getBalance"),
        nearMiss(
            "operation-id-duplicate",
            "an id that begins alike",
            TOKEN,
            "revokeApiToken",
            "getBalances"),
        defect(
            "operation-description",
            "no summary",
            BALANCE,
            "  summary: Get the balance\n",
            "",
            "get:"),
        defect(
            "operation-description",
            "an empty description",
            BALANCE,
            "Tells what can be withdrawn.",
            "''",
            "get:"),
        nearMiss(
            "operation-description",
            "a short description",
            BALANCE,
            "Tells what can be withdrawn.",
            "Tells."),
        defect(
            "operation-source",
            "none",
            BALANCE,
            "  x-source:\n    page: text-partner-program-api\n    anchor: get-balance\n",
            "",
            "get:"),
        defect(
            "operation-source", "no anchor", BALANCE, "    anchor: get-balance\n", "", "x-source:"),
        nearMiss(
            "operation-source",
            "another anchor",
            BALANCE,
            "anchor: get-balance",
            "anchor: balance"),
        defect("operation-tag", "none", BALANCE, "  tags: [Account]\n", "", "get:"),
        defect("operation-tag", "two", BALANCE, "[Account]", "[Account, Account]", "tags:"),
        nearMiss("operation-tag", "one in block style", BALANCE, "[Account]", "\n    - Account"),
        defect(
            "operation-security",
            "none",
            BALANCE,
            "  security:\n    - partnerToken: []\n",
            "",
            "get:"),
        nearMiss(
            "operation-security",
            "an alternative",
            d -> both(d, "    - partnerToken: []\n", "    - partnerToken: []\n    - {}\n")),
        defect(
            "get-body",
            "a body on GET",
            BALANCE,
            "  parameters:\n",
            "  requestBody:\n    content:\n      application/json:\n        schema:\n"
                + "          type: string\n  parameters:\n",
            "requestBody:"),
        nearMiss(
            "get-body",
            "a body on DELETE",
            TOKEN,
            "  responses:\n",
            "  requestBody:\n    content:\n      application/json:\n"
                + "        schema:\n          type: string\n  responses:\n"));
  }

  private static SmallDocument both(SmallDocument document, String from, String to) {
    return document.replace(BALANCE, from, to).replace(TOKEN, from, to);
  }
}
