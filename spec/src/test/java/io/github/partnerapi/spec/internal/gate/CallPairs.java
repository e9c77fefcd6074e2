package io.github.partnerapi.spec.internal.gate;

import static io.github.partnerapi.spec.internal.gate.ChangeKind.*;
import static io.github.partnerapi.spec.internal.gate.Pair.pair;

import java.util.stream.Stream;

/** Holds judged changes of operations, parameters, credentials, media types and statuses. */
final class CallPairs {
    private static final String PAGE = "        - name: page\n          in: query\n          schema:\n            type: integer\n"
            + "            minimum: 1\n            maximum: 100\n            default: 1\n";
    private static final String IDS = "        - name: ids\n          in: query\n          explode: false\n          schema:\n            type: array\n"
            + "            maxItems: 10\n            items:\n              type: string\n";
    private static final String PRODUCT = "        - name: product\n          in: query\n          required: true\n          schema:\n"
            + "            $ref: '#/components/schemas/Product'\n";
    private static final String NOTES = "  /notes:\n";
    private static final String STATUS = "  /status:\n    get:\n      tags: [Account]\n      operationId: getStatus\n      security: []\n"
            + "      responses:\n        '204':\n          description: Fine.\n";
    private static final String JSON = "          application/json:\n            schema:\n              $ref: '#/components/schemas/Withdrawal'\n";

    private CallPairs() {
    }

    static Stream<Pair> operations() {
        Pair added = pair("an operation is added", NOTES, STATUS + NOTES, OPERATION_ADDED, SIGNATURE_ADDED);
        Pair renamed = pair("a variable of the path is renamed", "/tokens/{id}:\n    parameters:\n      - name: id\n", "/tokens/{token}:\n    parameters:\n      - name: token\n",
                PARAMETER_ADDED_REQUIRED, PARAMETER_REMOVED);
        Pair deprecated = pair("an operation is deprecated", "operationId: getReport\n", "operationId: getReport\n      deprecated: true\n", DEPRECATED);
        return Stream.of(added, added.back(OPERATION_REMOVED, SIGNATURE_REMOVED),
                pair("an operationId is changed", "operationId: getReport", "operationId: getReports", SIGNATURE_ADDED, SIGNATURE_REMOVED),
                pair("a tag is changed", "tags: [Account]\n      operationId: getReport", "tags: [Money and more]\n      operationId: getReport",
                        SIGNATURE_ADDED, SIGNATURE_REMOVED),
                pair("a summary is changed", "Get the balance", "Get what is there"),
                pair("the title is changed", "A released document", "Another title"),
                deprecated, deprecated.back(),
                pair("the server is changed", "https://api.example.com", "https://api.example.org", SERVER_CHANGED),
                pair("a server is added", "  - url: https://api.example.com\n", "  - url: https://api.example.com\n  - url: https://eu.example.com\n"),
                renamed);
    }

    static Stream<Pair> parameters() {
        Pair optional = pair("an optional parameter is added to a call with some", PAGE, PAGE + PAGE.replace("page", "limit"), PARAMETER_ADDED, SIGNATURE_ADDED);
        Pair required = pair("a required parameter becomes optional", "in: query\n          required: true", "in: query\n          required: false", PARAMETER_OPTIONAL);
        Pair first = pair("a first optional parameter is added", "operationId: getBalance\n", "operationId: getBalance\n      parameters:\n        - name: page\n"
                + "          in: query\n          schema:\n            type: integer\n", PARAMETER_ADDED, SIGNATURE_ADDED, SIGNATURE_REMOVED);
        return Stream.of(optional, optional.back(PARAMETER_REMOVED, SIGNATURE_REMOVED), required, required.back(PARAMETER_REQUIRED),
                first, first.back(PARAMETER_REMOVED, SIGNATURE_ADDED, SIGNATURE_REMOVED),
                pair("a required parameter is added", PAGE, PAGE + PAGE.replace("page", "limit").replace("query\n", "query\n          required: true\n"),
                        PARAMETER_ADDED_REQUIRED, SIGNATURE_ADDED),
                pair("a list is written differently", "explode: false", "explode: true", PARAMETER_STYLE_CHANGED),
                pair("a style is said that was meant anyway", "explode: false", "style: form\n          explode: false"),
                pair("parameters of a request object change places", PRODUCT + PAGE, PAGE + PRODUCT),
                pair("a parameter moves into a header", "- name: page\n          in: query", "- name: page\n          in: header", PARAMETER_ADDED, PARAMETER_REMOVED),
                pair("a default is changed", "default: 1\n", "default: 2\n", DEFAULT_CHANGED),
                pair("a default is written with a fraction", "default: 1\n", "default: 1.0\n"),
                pair("a maximum is lowered", "maximum: 100\n", "maximum: 50\n", REQUEST_LIMIT_TIGHTENED),
                pair("a maximum is raised", "maximum: 100\n", "maximum: 500\n", REQUEST_LIMIT_LOOSENED),
                pair("a limit of a list is dropped", "            maxItems: 10\n", "", REQUEST_LIMIT_LOOSENED),
                pair("items become numbers", IDS, IDS.replace("type: string", "type: integer"), REQUEST_TYPE_CHANGED, SIGNATURE_ADDED, SIGNATURE_REMOVED),
                pair("a parameter is described", "- name: page\n", "- name: page\n          description: Number of the page.\n"));
    }

    static Stream<Pair> credentialsAndLimits() {
        String both = "        - partnerToken: []\n        - partnerKey: []\n";
        Pair key = pair("a credential is no longer enough", both, "        - partnerToken: []\n", CREDENTIAL_REMOVED);
        Pair limit = pair("a rate limit is lowered", "requests: 5\n", "requests: 4\n", RATE_LIMIT_TIGHTENED);
        Pair dropped = pair("a rate limit is dropped", "      x-rate-limit:\n        requests: 5\n        period: PT30S\n", "", RATE_LIMIT_LOOSENED);
        return Stream.of(key, key.back(CREDENTIAL_ADDED),
                pair("no credential is needed any more", "security:\n" + both, "security: []\n", CREDENTIAL_ADDED),
                pair("a credential is needed now", "security: []\n", "security:\n        - partnerToken: []\n", CREDENTIAL_ADDED, CREDENTIAL_REMOVED),
                pair("a key is sent in another header", "name: X-Key", "name: X-Api-Key", CREDENTIAL_ADDED, CREDENTIAL_REMOVED),
                pair("credentials change places", both, "        - partnerKey: []\n        - partnerToken: []\n"),
                limit, limit.back(RATE_LIMIT_LOOSENED), dropped, dropped.back(RATE_LIMIT_TIGHTENED),
                pair("a rate limit is said in other words", "requests: 5\n        period: PT30S", "requests: 10\n        period: PT1M"));
    }

    static Stream<Pair> bodies() {
        Pair body = pair("a body becomes optional", "requestBody:\n        required: true\n", "requestBody:\n", REQUEST_BODY_OPTIONAL, SIGNATURE_ADDED, SIGNATURE_REMOVED);
        Pair type = pair("a second form of a body is taken", JSON, JSON + JSON.replace("application/json", "application/xml"), REQUEST_MEDIA_TYPE_ADDED);
        Pair error = pair("an error is no longer answered", "        '404':\n          description: No balance.\n", "", ERROR_STATUS_REMOVED);
        Pair csv = pair("an answer no longer comes as CSV", "            text/csv:\n              schema:\n                type: string\n", "", RESPONSE_MEDIA_TYPE_REMOVED);
        Pair header = pair("a header no longer comes", "          headers:\n            X-Page:\n              schema:\n                type: integer\n", "", RESPONSE_HEADER_REMOVED);
        return Stream.of(body, body.back(REQUEST_BODY_REQUIRED, SIGNATURE_ADDED, SIGNATURE_REMOVED), type, type.back(REQUEST_MEDIA_TYPE_REMOVED),
                pair("a body is no longer taken", "      requestBody:\n        required: true\n        content:\n" + JSON, "", REQUEST_BODY_REMOVED, SIGNATURE_ADDED, SIGNATURE_REMOVED,
                        SIGNATURE_REMOVED),
                error, error.back(STATUS_ADDED), csv, csv.back(RESPONSE_MEDIA_TYPE_ADDED), header, header.back(RESPONSE_HEADER_ADDED),
                pair("success has another status", "'201':", "'202':", SUCCESS_STATUS_REMOVED, STATUS_ADDED));
    }
}
