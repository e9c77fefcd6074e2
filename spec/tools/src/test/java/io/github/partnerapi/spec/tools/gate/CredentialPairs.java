package io.github.partnerapi.spec.tools.gate;

import static io.github.partnerapi.spec.tools.gate.ChangeKind.*;
import static io.github.partnerapi.spec.tools.gate.Pair.pair;

import java.util.stream.Stream;

/** Holds judged changes of credentials and rate limits. */
final class CredentialPairs {

  private CredentialPairs() {}

  static Stream<Pair> credentialsAndLimits() {
    String both = "        - partnerToken: []\n        - partnerKey: []\n";
    Pair key =
        pair(
            "a credential is no longer enough",
            both,
            "        - partnerToken: []\n",
            CREDENTIAL_REMOVED);
    Pair limit =
        pair("a rate limit is lowered", "requests: 5\n", "requests: 4\n", RATE_LIMIT_TIGHTENED);
    Pair dropped =
        pair(
            "a rate limit is dropped",
            "      x-rate-limit:\n        requests: 5\n        period: PT30S\n",
            "",
            RATE_LIMIT_LOOSENED);
    return Stream.of(
        key,
        key.back(CREDENTIAL_ADDED),
        pair(
            "no credential is needed any more",
            "security:\n" + both,
            "security: []\n",
            CREDENTIAL_ADDED),
        pair(
            "a credential is needed now",
            "security: []\n",
            "security:\n        - partnerToken: []\n",
            CREDENTIAL_ADDED,
            CREDENTIAL_REMOVED),
        pair(
            "a key is sent in another header",
            "name: X-Key",
            "name: X-Api-Key",
            CREDENTIAL_ADDED,
            CREDENTIAL_REMOVED),
        pair(
            "credentials change places",
            both,
            "        - partnerKey: []\n        - partnerToken: []\n"),
        limit,
        limit.back(RATE_LIMIT_LOOSENED),
        dropped,
        dropped.back(RATE_LIMIT_TIGHTENED),
        pair("a rate limit is said in other words", "period: PT30S", "period: PT0M30S"),
        pair(
            "a rate limit takes longer bursts",
            "requests: 5\n        period: PT30S",
            "requests: 10\n        period: PT1M",
            RATE_LIMIT_LOOSENED));
  }
}
