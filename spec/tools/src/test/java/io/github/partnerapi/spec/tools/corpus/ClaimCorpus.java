package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.BALANCE;
import static io.github.partnerapi.spec.tools.corpus.Files.DATE_FROM;
import static io.github.partnerapi.spec.tools.corpus.Files.REGISTER;
import static io.github.partnerapi.spec.tools.corpus.Files.SCHEMA;
import static io.github.partnerapi.spec.tools.corpus.Files.TOKEN;
import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds descriptions that claim what nobody has said. */
final class ClaimCorpus {
  private static final String TELLS = "Tells what can be withdrawn.";
  private static final String WORTHLESS = "Makes a token worthless.";

  private ClaimCorpus() {}

  static Stream<Planted> claims() {
    return Stream.of(
        claim("a default", TELLS + " When left out, the range has no start."),
        claim("an order", TELLS + " The newest first."),
        claim("a scope", TELLS + " Several conditions apply together."),
        claim("a superlative", "Tells the campaigns with the most clicks."),
        claim("a beginning", "Tells what was earned since the beginning."),
        claim("a unit", "Tells the balance in USD."),
        defect(
            "claim-unsourced",
            "an effect, although an entry explains the operation's path",
            d ->
                d.replace(TOKEN, WORTHLESS, "Makes a token useless, at once and for good.")
                    .append(
                        REGISTER,
                        entry("token-path", "/paths/~1v2~1partners~1tokens~1{id}/delete", "")),
            TOKEN,
            "for good"),
        nearMiss(
            "claim-unsourced",
            "the vendor's words beside it",
            d ->
                d.replace(TOKEN, WORTHLESS, "Makes a token useless at once.")
                    .replace(
                        TOKEN, "delete:\n", "delete:\n  x-quote: the token is useless at once\n")),
        nearMiss(
            "claim-unsourced",
            "a phrase that an entry explains everywhere",
            d ->
                d.replace(BALANCE, TELLS, "Tells the balance in USD.")
                    .append(
                        REGISTER,
                        entry(
                            "currency",
                            "/components/schemas/Balance/properties/currency",
                            "  phrase: in USD\n"))),
        nearMiss(
            "claim-unsourced",
            "an entry for the very parameter",
            d ->
                d.append(DATE_FROM, "")
                    .replace(DATE_FROM, "description: ", "description: Without it, always all. ")
                    .append(REGISTER, entry("start", "/components/parameters/DateFrom", ""))),
        nearMiss(
            "claim-unsourced",
            "what a flag stands for",
            SCHEMA,
            "  currency:\n",
            "  closed:\n    type: boolean\n    description: Whether it is closed at once.\n"
                + "  currency:\n"),
        nearMiss(
            "claim-unsourced",
            "a word that only looks like one",
            BALANCE,
            TELLS,
            "Tells what the mustard merchant owes, percent-encoded."));
  }

  private static Planted claim(String name, String description) {
    return defect(
        "claim-unsourced", name, BALANCE, TELLS, description, "description: " + description);
  }

  private static String entry(String id, String pointer, String more) {
    return """
        - id: %s
          operation: null
          pointer: %s
        %s  documents_say: Nothing.
          we_specify: This.
          evidence: docs-gap
          source: the page
          date: "2026-01-01"
          status: open
        """
        .formatted(id, pointer, more);
  }
}
