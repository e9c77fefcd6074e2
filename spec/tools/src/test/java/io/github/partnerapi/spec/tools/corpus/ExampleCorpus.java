package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds mistakes in what the fixtures of the contract kit lend to the bundles. */
final class ExampleCorpus {
  private static final String FIXTURES = "../contract-kit/src/main/resources/fixtures/";
  private static final String BALANCE = FIXTURES + "getBalance/200-documented.json";
  private static final String WHOLE =
      "{\"total\": 21.00, \"currency\": \"usd\", \"updated_at\": \"2022-12-15 10:20:30\"}";

  private ExampleCorpus() {}

  static Stream<Planted> examples() {
    return Stream.of(
        defect(
            "example-missing",
            "a fixture of the refusal alone",
            d -> d.write(FIXTURES + "getBalance/401-revoked.json", fixture(401, "revoked", "{}")),
            "paths/text/balance.yaml",
            "application/json"),
        nearMiss(
            "example-missing",
            "a refusal that no fixture shows with a body",
            d -> d.write(BALANCE, fixture(200, "documented", WHOLE))),
        defect(
            "example-missing",
            "a fixture that goes outside the document on purpose",
            d ->
                d.write(
                    BALANCE,
                    fixture(200, "documented", WHOLE)
                        .replace("\"status\"", "\"deviations\": [{}], \"status\"")),
            "paths/text/balance.yaml",
            "application/json"));
  }

  /** Returns a fixture of the balance. */
  static String fixture(int status, String name, String body) {
    return """
        {
          "operation": "getBalance",
          "status": %d,
          "case": "%s",
          "title": "A title",
          "provenance": {"kind": "synthesised", "reason": "A reason."},
          "response": {
            "headers": {"Content-Type": "application/json"},
            "body": {"json": %s}
          }
        }
        """
        .formatted(status, name, body);
  }
}
