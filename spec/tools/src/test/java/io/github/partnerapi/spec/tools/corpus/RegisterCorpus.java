package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.REGISTER;
import static io.github.partnerapi.spec.tools.corpus.Files.SCHEMA;
import static io.github.partnerapi.spec.tools.corpus.Files.TOKEN;
import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds mistakes of the register. */
final class RegisterCorpus {
  private static final String POINTER = "/components/schemas/Balance/properties/currency";

  private RegisterCorpus() {}

  static Stream<Planted> register() {
    return Stream.of(
        defect(
            "register-pointer",
            "a pointer to nowhere",
            REGISTER,
            "properties/currency",
            "properties/colour",
            "pointer:"),
        defect(
            "register-pointer",
            "a pointer through a reference",
            REGISTER,
            "properties/currency",
            "properties/updated_at/type",
            "pointer:"),
        nearMiss(
            "register-pointer",
            "a pointer to a list's item",
            REGISTER,
            POINTER,
            "/paths/~1v2~1partners~1balance/get/parameters/1"),
        defect(
            "register-pointer",
            "a pointer past a list's end",
            REGISTER,
            POINTER,
            "/paths/~1v2~1partners~1balance/get/parameters/2",
            "pointer:"),
        defect(
            "register-pointer",
            "a pointer without slash",
            REGISTER,
            "/components",
            "components",
            "pointer:"),
        defect(
            "register-id",
            "an id used twice",
            d -> d.append(REGISTER, entry("balance-currency", "B.")),
            REGISTER,
            "balance-currency # B."),
        nearMiss(
            "register-id",
            "two entries for one place",
            d -> d.append(REGISTER, entry("balance-currency-2", "B."))),
        defect(
            "register-id",
            "an id in camel case",
            REGISTER,
            "balance-currency",
            "balanceCurrency",
            "balanceCurrency"),
        defect(
            "register-operation",
            "an unknown operation",
            REGISTER,
            "operation: getBalance",
            "operation: getBalances",
            "getBalances"),
        nearMiss(
            "register-operation",
            "no single operation",
            REGISTER,
            "operation: getBalance",
            "operation: null"),
        defect("register-evidence", "unknown evidence", REGISTER, "docs-gap", "hearsay", "hearsay"),
        nearMiss("register-evidence", "other evidence", REGISTER, "docs-gap", "later-docs"),
        defect(
            "register-status",
            "an unknown status",
            REGISTER,
            "status: open",
            "status: closed",
            "closed"),
        nearMiss("register-status", "another status", REGISTER, "status: open", "status: settled"),
        defect(
            "register-date",
            "a date that never was",
            REGISTER,
            "2024-05-31",
            "2024-06-31",
            "2024-06-31"),
        nearMiss("register-date", "a leap day", REGISTER, "2024-05-31", "2024-02-29"),
        defect(
            "register-form",
            "no source",
            REGISTER,
            "  source: text-partner-program-api#get-balance\n",
            "",
            "- id:"),
        defect(
            "register-form",
            "an unknown member",
            d -> d.append(REGISTER, "  colour: red\n"),
            REGISTER,
            "colour"),
        defect(
            "register-form",
            "no operation at all",
            REGISTER,
            "  operation: getBalance\n",
            "",
            "- id:"),
        defect("register-form", "no list", d -> d.write(REGISTER, "entries: []\n"), REGISTER, ""),
        defect(
            "register-effect",
            "a place that the operation does not use",
            REGISTER,
            POINTER,
            "/paths/~1v2~1partners~1tokens~1{id}/delete",
            "pointer:"),
        defect(
            "register-effect",
            "an inferred place without its mark",
            d -> d.replace(REGISTER, "docs-gap", "inferred"),
            SCHEMA,
            "    type: string"),
        nearMiss(
            "register-effect",
            "a place in a component that is used through another",
            REGISTER,
            POINTER,
            "/components/schemas/PartnerTimestamp"),
        nearMiss(
            "register-effect",
            "an inferred place with its mark",
            d ->
                d.replace(REGISTER, "docs-gap", "inferred")
                    .replace(
                        SCHEMA,
                        "    minLength: 2\n",
                        "    minLength: 2\n    x-evidence: inferred\n")),
        nearMiss(
            "register-effect",
            "an inferred place that is a reference",
            d ->
                d.replace(REGISTER, "docs-gap", "inferred")
                    .replace(
                        REGISTER, POINTER, "/components/schemas/Balance/properties/updated_at")),
        defect(
            "register-missing",
            "a mark without entry",
            SCHEMA,
            "    minLength: 2\n",
            "    minLength: 2\n    x-evidence: inferred\n",
            "x-evidence"),
        defect(
            "register-missing",
            "an operation of another page",
            TOKEN,
            "page: text-partner-program-api",
            "page: dialog360",
            "  operationId"),
        nearMiss(
            "register-missing",
            "an operation of another page with its entry",
            d ->
                d.replace(TOKEN, "page: text-partner-program-api", "page: dialog360")
                    .append(
                        REGISTER,
                        entry("tokens-path", "C.")
                            .replace(POINTER, "/paths/~1v2~1partners~1tokens~1{id}")
                            .replace("getBalance", "revokeApiToken"))),
        nearMiss(
            "register-form",
            "members in another order",
            REGISTER,
            "  date: '2024-05-31'\n  status: open\n",
            "  status: open\n  date: '2024-05-31'\n"));
  }

  private static String entry(String id, String comment) {
    return """
    - id: %s # %s
      operation: getBalance
      pointer: /components/schemas/Balance/properties/currency
      documents_say: A.
      we_specify: B.
      evidence: docs-gap
      source: text-partner-program-api#get-balance
      date: '2024-05-31'
      status: settled
    """
        .formatted(id, comment);
  }
}
