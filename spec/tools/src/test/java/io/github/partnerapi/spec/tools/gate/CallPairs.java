package io.github.partnerapi.spec.tools.gate;

import static io.github.partnerapi.spec.tools.gate.ChangeKind.*;
import static io.github.partnerapi.spec.tools.gate.Pair.pair;

import java.util.stream.Stream;

/** Holds judged changes of operations and parameters. */
final class CallPairs {
  private static final String PAGE =
      "        - name: page\n          in: query\n          schema:\n            type: integer\n"
          + "            minimum: 1\n            maximum: 100\n            default: 1\n";
  private static final String IDS =
      "        - name: ids\n"
          + "          in: query\n"
          + "          explode: false\n"
          + "          schema:\n"
          + "            type: array\n"
          + "            maxItems: 10\n"
          + "            items:\n"
          + "              type: string\n";
  private static final String PRODUCT =
      "        - name: product\n          in: query\n          required: true\n          schema:\n"
          + "            $ref: '#/components/schemas/Product'\n";
  private static final String NOTES = "  /notes:\n";
  private static final String STATUS =
      "  /status:\n"
          + "    get:\n"
          + "      tags: [Account]\n"
          + "      operationId: getStatus\n"
          + "      security: []\n"
          + "      responses:\n"
          + "        '204':\n"
          + "          description: Fine.\n";

  private CallPairs() {}

  static Stream<Pair> operations() {
    Pair added =
        pair("an operation is added", NOTES, STATUS + NOTES, OPERATION_ADDED, SIGNATURE_ADDED);
    Pair renamed =
        pair(
            "a variable of the path is renamed",
            "/tokens/{id}:\n    parameters:\n      - name: id\n",
            "/tokens/{token}:\n    parameters:\n      - name: token\n");
    Pair deprecated =
        pair(
            "an operation is deprecated",
            "operationId: getReport\n",
            "operationId: getReport\n      deprecated: true\n",
            DEPRECATED);
    return Stream.of(
        added,
        added.back(OPERATION_REMOVED, SIGNATURE_REMOVED),
        pair(
            "an operationId is changed",
            "operationId: getReport",
            "operationId: getReports",
            SIGNATURE_ADDED,
            SIGNATURE_REMOVED),
        pair(
            "a tag is changed",
            "tags: [Account]\n      operationId: getReport",
            "tags: [Money and more]\n      operationId: getReport",
            SIGNATURE_ADDED,
            SIGNATURE_REMOVED),
        pair("a summary is changed", "Get the balance", "Get what is there"),
        pair("the title is changed", "A released document", "Another title"),
        pair(
            "the vendor's words stand beside it",
            "operationId: getReport\n",
            "operationId: getReport\n      x-quote: get the report\n"),
        pair(
            "the reason of an end that is announced is said",
            "operationId: getReport\n",
            "operationId: getReport\n      deprecated: true\n      x-deprecated: It ends.\n",
            DEPRECATED),
        deprecated,
        deprecated.back(),
        pair(
            "the server is changed",
            "https://api.example.com",
            "https://api.example.org",
            SERVER_CHANGED),
        pair(
            "a server is added",
            "  - url: https://api.example.com\n",
            "  - url: https://api.example.com\n  - url: https://eu.example.com\n",
            SERVER_ADDED),
        renamed);
  }

  static Stream<Pair> parameters() {
    Pair optional =
        pair(
            "an optional parameter is added to a call with some",
            PAGE,
            PAGE + PAGE.replace("page", "limit"),
            PARAMETER_ADDED,
            SIGNATURE_ADDED);
    Pair required =
        pair(
            "a required parameter becomes optional",
            "in: query\n          required: true",
            "in: query\n          required: false",
            PARAMETER_OPTIONAL,
            SIGNATURE_ADDED,
            SIGNATURE_REMOVED);
    Pair first =
        pair(
            "a first optional parameter is added",
            "operationId: getBalance\n",
            "operationId: getBalance\n      parameters:\n        - name: page\n"
                + "          in: query\n          schema:\n            type: integer\n",
            PARAMETER_ADDED,
            SIGNATURE_ADDED);
    return Stream.of(
        optional,
        optional.back(PARAMETER_REMOVED, SIGNATURE_REMOVED),
        required,
        required.back(PARAMETER_REQUIRED, SIGNATURE_ADDED, SIGNATURE_REMOVED),
        first,
        first.back(PARAMETER_REMOVED, SIGNATURE_REMOVED),
        pair(
            "a required parameter is added",
            PAGE,
            PAGE
                + PAGE.replace("page", "limit")
                    .replace("query\n", "query\n          required: true\n"),
            PARAMETER_ADDED_REQUIRED,
            SIGNATURE_ADDED,
            SIGNATURE_REMOVED),
        pair(
            "a list is written differently",
            "explode: false",
            "explode: true",
            PARAMETER_STYLE_CHANGED),
        pair(
            "a style is said that was meant anyway",
            "explode: false",
            "style: form\n          explode: false"),
        pair("parameters of a request object change places", PRODUCT + PAGE, PAGE + PRODUCT),
        pair(
            "a parameter moves into a header",
            "- name: page\n          in: query",
            "- name: page\n          in: header",
            PARAMETER_ADDED,
            PARAMETER_REMOVED),
        pair("a default is changed", "default: 1\n", "default: 2\n", DEFAULT_CHANGED),
        pair("a default is written with a fraction", "default: 1\n", "default: 1.0\n"),
        pair("a maximum is lowered", "maximum: 100\n", "maximum: 50\n", REQUEST_LIMIT_TIGHTENED),
        pair("a maximum is raised", "maximum: 100\n", "maximum: 500\n", REQUEST_LIMIT_LOOSENED),
        pair(
            "a limit of a list is dropped",
            "            maxItems: 10\n",
            "",
            REQUEST_LIMIT_LOOSENED),
        pair(
            "items become numbers",
            IDS,
            IDS.replace("type: string", "type: integer"),
            REQUEST_TYPE_CHANGED,
            SIGNATURE_ADDED,
            SIGNATURE_REMOVED),
        pair(
            "a parameter is described",
            "- name: page\n",
            "- name: page\n          description: Number of the page.\n"));
  }
}
