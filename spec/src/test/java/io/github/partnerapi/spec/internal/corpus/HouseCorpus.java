package io.github.partnerapi.spec.internal.corpus;

import static io.github.partnerapi.spec.internal.corpus.Files.BALANCE;
import static io.github.partnerapi.spec.internal.corpus.Files.DATE_FROM;
import static io.github.partnerapi.spec.internal.corpus.Files.DOCUMENT;
import static io.github.partnerapi.spec.internal.corpus.Files.SCHEMA;
import static io.github.partnerapi.spec.internal.corpus.Files.TIMESTAMP;
import static io.github.partnerapi.spec.internal.corpus.Files.TOKEN;
import static io.github.partnerapi.spec.internal.corpus.Planted.defect;
import static io.github.partnerapi.spec.internal.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds mistakes in the order of the house: homes, components, names, extensions. */
final class HouseCorpus {
    private static final String TAG = "  - name: Account\n    description: The account itself.\n";
    private static final String SCHEME = "      scheme: bearer\n";
    private static final String RULES = "get:\n";

    private HouseCorpus() {
    }

    static Stream<Planted> homes() {
        return Stream.of(
                defect("tag-undefined", "a tag nobody knows", BALANCE, "[Account]", "[Acount]", "[Acount]"),
                nearMiss("tag-undefined", "a second tag", d -> d.replace(BALANCE, "[Account]", "[Money]").replace(DOCUMENT, TAG, TAG + TAG.replace("Account", "Money"))),
                defect("tag-unused", "a tag without operations", DOCUMENT, TAG, TAG + TAG.replace("Account", "Money"), "name: Money"),
                nearMiss("tag-unused", "a tag with operations", DOCUMENT, "The account itself.", "The account and its money."),
                defect("tag-home", "two servers in one tag", TOKEN, "parameters:\n", "servers:\n  - url: https://hub.example.com\nparameters:\n", "tags:"),
                defect("tag-home", "two credentials in one tag", TOKEN, "  security:\n    - partnerToken: []\n", "  security: []\n", "tags:"),
                nearMiss("tag-home", "the same server said again", TOKEN, "parameters:\n", "servers:\n  - url: https://api.example.com\nparameters:\n"),
                defect("security-undefined", "a scheme nobody knows", BALANCE, "- partnerToken", "- partnerTokens", "partnerTokens"),
                nearMiss("security-undefined", "another scheme that exists", d -> d.replace(DOCUMENT, SCHEME, SCHEME + "    key:\n      type: apiKey\n      in: header\n      name: X-Key\n")
                        .replace(BALANCE, "- partnerToken", "- key").replace(TOKEN, "- partnerToken", "- partnerToken: []\n    - key")
                        .replace(TOKEN, "[Account]", "[Money]").replace(DOCUMENT, TAG, TAG + TAG.replace("Account", "Money"))),
                defect("security-scheme-unused", "a scheme nothing needs", DOCUMENT, SCHEME, SCHEME + "    key:\n      type: apiKey\n      in: header\n      name: X-Key\n", "    key:"),
                nearMiss("security-scheme-unused", "a description of the scheme", DOCUMENT, SCHEME, SCHEME + "      description: A token.\n"),
                defect("server-variable", "a variable nobody defines", DOCUMENT, "https://api.example.com", "https://{region}.example.com", "{region}"),
                defect("server-variable", "a variable without use", DOCUMENT, "  - url: https://api.example.com\n",
                        "  - url: https://api.example.com\n    variables:\n      region:\n        default: eu\n", "      region:"),
                nearMiss("server-variable", "a variable that is defined", DOCUMENT, "  - url: https://api.example.com\n",
                        "  - url: https://{region}.example.com\n    variables:\n      region:\n        default: eu\n"),
                defect("server-url", "a slash at the end", DOCUMENT, "https://api.example.com", "https://api.example.com/", "api.example.com/"),
                defect("server-url", "no encryption", DOCUMENT, "https://api.example.com", "http://api.example.com", "http://"),
                nearMiss("server-url", "a base path", DOCUMENT, "https://api.example.com", "https://api.example.com/v2"));
    }

    static Stream<Planted> components() {
        return Stream.of(
                defect("component-unused", "a schema nothing uses", d -> d.write("components/schemas/Unused.yaml", "type: string\n"), "components/schemas/Unused.yaml", ""),
                defect("component-unused", "two that use each other only", d -> d.write("components/schemas/A.yaml", "type: array\nitems:\n  $ref: B.yaml\n")
                        .write("components/schemas/B.yaml", "type: array\nitems:\n  $ref: A.yaml\n"), "components/schemas/A.yaml", ""),
                nearMiss("component-unused", "a schema used through another", d -> d.write("components/schemas/Used.yaml", "type: string\n")
                        .replace(SCHEMA, "      $ref: Balance.yaml", "      $ref: Used.yaml")),
                defect("path-file-unused", "a path file nothing uses", d -> d.write("paths/text/unused.yaml", "get:\n  responses: {}\n"), "paths/text/unused.yaml", ""),
                nearMiss("path-file-unused", "a path file with its reference in quotes", DOCUMENT, "paths/text/balance.yaml", "'paths/text/balance.yaml'"),
                defect("reference-siblings", "a description beside a reference", SCHEMA, "    $ref: PartnerTimestamp.yaml\n",
                        "    $ref: PartnerTimestamp.yaml\n    description: Lost.\n", "Lost."),
                nearMiss("reference-siblings", "a comment beside a reference", SCHEMA, "    $ref: PartnerTimestamp.yaml\n", "    $ref: PartnerTimestamp.yaml # kept\n"));
    }

    static Stream<Planted> names() {
        return Stream.of(
                defect("component-file-name", "a small first letter", d -> d.rename(TIMESTAMP, "components/schemas/timestamp.yaml")
                        .replace(SCHEMA, "PartnerTimestamp", "timestamp"), "components/schemas/timestamp.yaml", ""),
                nearMiss("component-file-name", "a digit", d -> d.rename(TIMESTAMP, "components/schemas/Timestamp2.yaml").replace(SCHEMA, "PartnerTimestamp", "Timestamp2")),
                defect("path-file-name", "another name than the path", d -> d.rename(TOKEN, "paths/text/token.yaml").replace(DOCUMENT, "tokens-id.yaml", "token.yaml"),
                        DOCUMENT, "text/token.yaml"),
                nearMiss("path-file-name", "another folder", d -> d.rename(TOKEN, "paths/other/tokens-id.yaml").replace(DOCUMENT, "text/tokens-id.yaml", "other/tokens-id.yaml")),
                defect("path-order", "providers mixed", d -> d.append(DOCUMENT, "  /a/b:\n    $ref: paths/other/a-b.yaml\n  /v2/partners/c:\n    $ref: paths/text/c.yaml\n")
                        .write("paths/other/a-b.yaml", "get:\n  responses: {}\n").write("paths/text/c.yaml", "get:\n  responses: {}\n"), DOCUMENT, "/v2/partners/c:"),
                nearMiss("path-order", "one provider after the other", d -> d.rename(TOKEN, "paths/other/tokens-id.yaml").replace(DOCUMENT, "text/tokens-id.yaml", "other/tokens-id.yaml")),
                defect("property-name", "a blank in a name", SCHEMA, "  history:", "  the history:", "the history"),
                nearMiss("property-name", "an underscore", SCHEMA, "  history:", "  the_history:"));
    }

    static Stream<Planted> extensions() {
        return Stream.of(
                defect("extension-unknown", "a misspelled one", BALANCE, "x-source:", "x-sources:", "x-sources"),
                defect("extension-unknown", "one at the wrong place", DATE_FROM, "in: query\n", "in: query\nx-source:\n  page: a\n  anchor: b\n", "x-source"),
                nearMiss("extension-unknown", "a property of such a name", "components/schemas/PartnerError.yaml", "code: 1e3", "x-code: 1e3"),
                defect("sensitive-unmarked", "a password", SCHEMA, "  currency:\n", "  login_password:\n    type: string\n  currency:\n", "login_password"),
                defect("sensitive-unmarked", "a token in the query", BALANCE, "- name: page", "- name: access_token", "access_token"),
                nearMiss("sensitive-unmarked", "a marked password", SCHEMA, "  currency:\n", "  login_password:\n    type: string\n    x-sensitive: true\n  currency:\n"),
                nearMiss("sensitive-unmarked", "a cursor that someone decided about", SCHEMA, "  currency:\n", "  page_token:\n    type: string\n    x-sensitive: false\n  currency:\n"),
                nearMiss("sensitive-unmarked", "a count of tokens", SCHEMA, "  currency:\n", "  token_count:\n    type: integer\n  currency:\n"),
                defect("sensitive-value", "yes in quotes", SCHEMA, "    type: number\n", "    type: number\n    x-sensitive: 'true'\n", "x-sensitive"),
                nearMiss("sensitive-value", "true", SCHEMA, "    type: number\n", "    type: number\n    x-sensitive: true\n"),
                defect("rate-limit", "no period", BALANCE, RULES, RULES + "  x-rate-limit:\n    requests: 5\n", "x-rate-limit"),
                defect("rate-limit", "no number", BALANCE, RULES, RULES + "  x-rate-limit:\n    requests: few\n    period: PT30S\n", "x-rate-limit"),
                nearMiss("rate-limit", "both", BALANCE, RULES, RULES + "  x-rate-limit:\n    requests: 5\n    period: PT30S\n"));
    }
}
