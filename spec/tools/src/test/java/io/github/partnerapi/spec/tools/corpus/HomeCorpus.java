package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.BALANCE;
import static io.github.partnerapi.spec.tools.corpus.Files.BUNDLE;
import static io.github.partnerapi.spec.tools.corpus.Files.DOCUMENT;
import static io.github.partnerapi.spec.tools.corpus.Files.TOKEN;
import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds mistakes in tags, servers and credentials. */
final class HomeCorpus {
  private static final String TAG = "  - name: Account\n    description: The account itself.\n";
  private static final String SCHEME = "      scheme: bearer\n";

  private HomeCorpus() {}

  static Stream<Planted> homes() {
    return Stream.of(
        defect("tag-undefined", "a tag nobody knows", BALANCE, "[Account]", "[Acount]", "[Acount]"),
        nearMiss(
            "tag-undefined",
            "a second tag",
            d ->
                d.replace(BALANCE, "[Account]", "[Money]")
                    .replace(DOCUMENT, TAG, TAG + TAG.replace("Account", "Money"))),
        defect(
            "tag-unused",
            "a tag without operations",
            DOCUMENT,
            TAG,
            TAG + TAG.replace("Account", "Money"),
            "name: Money"),
        nearMiss(
            "tag-unused",
            "a tag with operations",
            DOCUMENT,
            "The account itself.",
            "The account and its money."),
        defect(
            "tag-home",
            "two servers in one tag",
            TOKEN,
            "parameters:\n",
            "servers:\n  - url: https://hub.example.com\nparameters:\n",
            "tags:"),
        defect(
            "tag-home",
            "two credentials in one tag",
            TOKEN,
            "  security:\n    - partnerToken: []\n",
            "  security: []\n",
            "tags:"),
        nearMiss(
            "tag-home",
            "the same server said again",
            TOKEN,
            "parameters:\n",
            "servers:\n  - url: https://api.example.com\nparameters:\n"),
        defect(
            "security-home",
            "one credential at two servers",
            d ->
                d.replace(TOKEN, "[Account]", "[Money]")
                    .replace(DOCUMENT, TAG, TAG + TAG.replace("Account", "Money"))
                    .replace(
                        TOKEN,
                        "parameters:\n",
                        "servers:\n  - url: https://hub.example.com\nparameters:\n"),
            TOKEN,
            "- partnerToken"),
        nearMiss(
            "security-home",
            "two credentials at two servers",
            d ->
                d.replace(TOKEN, "[Account]", "[Money]")
                    .replace(DOCUMENT, TAG, TAG + TAG.replace("Account", "Money"))
                    .replace(
                        DOCUMENT,
                        SCHEME,
                        SCHEME
                            + "    key:\n"
                            + SCHEME.replace("      s", "      type: http\n      s"))
                    .replace(TOKEN, "- partnerToken", "- key")
                    .rename(TOKEN, "paths/hub/tokens-id.yaml")
                    .replace(DOCUMENT, TOKEN, "paths/hub/tokens-id.yaml")
                    .write("bundles/hub.yaml", "title: Hub\ndescription: Another server.\n")
                    .replace(
                        "paths/hub/tokens-id.yaml",
                        "parameters:\n",
                        "servers:\n  - url: https://hub.example.com\nparameters:\n")),
        defect(
            "bundle-server",
            "a path of another server in the folder",
            d ->
                d.replace(
                    TOKEN,
                    "parameters:\n",
                    "servers:\n  - url: https://hub.example.com\nparameters:\n"),
            TOKEN,
            "hub.example.com"),
        defect(
            "bundle-server",
            "a method with a server of its own",
            d ->
                d.replace(
                    TOKEN,
                    "delete:\n",
                    "delete:\n  servers:\n    - url: https://hub.example.com\n"),
            DOCUMENT,
            "- url: https://api.example.com"),
        nearMiss(
            "bundle-server",
            "another description of the same server",
            TOKEN,
            "parameters:\n",
            "servers:\n  - url: https://api.example.com\n    description: The API.\nparameters:\n"),
        defect("bundle-file", "a folder without one", d -> d.delete(BUNDLE), BUNDLE, ""),
        defect(
            "bundle-file",
            "one without a folder",
            d -> d.write("bundles/hub.yaml", "title: Hub\ndescription: Another server.\n"),
            "bundles/hub.yaml",
            ""),
        defect("bundle-file", "no title", BUNDLE, "title:", "description2:", "description2"),
        defect(
            "bundle-file",
            "a version of its own",
            d -> d.append(BUNDLE, "version: 1.0.0\n"),
            BUNDLE,
            "version"),
        nearMiss(
            "bundle-file",
            "external documentation of its own",
            d -> d.append(BUNDLE, "externalDocs:\n  url: https://docs.example.com\n")),
        defect(
            "security-undefined",
            "a scheme nobody knows",
            BALANCE,
            "- partnerToken",
            "- partnerTokens",
            "partnerTokens"),
        nearMiss(
            "security-undefined",
            "another scheme that exists",
            d ->
                d.replace(
                        DOCUMENT,
                        SCHEME,
                        SCHEME
                            + "    key:\n      type: apiKey\n      in: header\n      name: X-Key\n")
                    .replace(BALANCE, "- partnerToken", "- key")
                    .replace(TOKEN, "- partnerToken", "- partnerToken: []\n    - key")
                    .replace(TOKEN, "[Account]", "[Money]")
                    .replace(DOCUMENT, TAG, TAG + TAG.replace("Account", "Money"))),
        defect(
            "security-scheme-unused",
            "a scheme nothing needs",
            DOCUMENT,
            SCHEME,
            SCHEME + "    key:\n      type: apiKey\n      in: header\n      name: X-Key\n",
            "    key:"),
        nearMiss(
            "security-scheme-unused",
            "a description of the scheme",
            DOCUMENT,
            SCHEME,
            SCHEME + "      description: A token.\n"),
        defect(
            "server-variable",
            "a variable nobody defines",
            DOCUMENT,
            "https://api.example.com",
            "https://{region}.example.com",
            "{region}"),
        defect(
            "server-variable",
            "a variable without use",
            DOCUMENT,
            "  - url: https://api.example.com\n",
            "  - url: https://api.example.com\n"
                + "    variables:\n"
                + "      region:\n"
                + "        default: eu\n",
            "      region:"),
        nearMiss(
            "server-variable",
            "a variable that is defined",
            DOCUMENT,
            "  - url: https://api.example.com\n",
            "  - url: https://{region}.example.com\n"
                + "    variables:\n"
                + "      region:\n"
                + "        default: eu\n"),
        defect(
            "server-url",
            "a slash at the end",
            DOCUMENT,
            "https://api.example.com",
            "https://api.example.com/",
            "api.example.com/"),
        defect(
            "server-url",
            "no encryption",
            DOCUMENT,
            "https://api.example.com",
            "http://api.example.com",
            "http://"),
        nearMiss(
            "server-url",
            "a base path",
            DOCUMENT,
            "https://api.example.com",
            "https://api.example.com/v2"));
  }
}
