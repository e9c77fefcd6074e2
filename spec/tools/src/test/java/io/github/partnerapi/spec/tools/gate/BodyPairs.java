package io.github.partnerapi.spec.tools.gate;

import static io.github.partnerapi.spec.tools.gate.ChangeKind.*;
import static io.github.partnerapi.spec.tools.gate.Pair.pair;

import java.util.stream.Stream;

/** Holds judged changes of bodies and answers. */
final class BodyPairs {
  private static final String JSON =
      "          application/json:\n"
          + "            schema:\n"
          + "              $ref: '#/components/schemas/Withdrawal'\n";

  private BodyPairs() {}

  static Stream<Pair> bodies() {
    Pair body =
        pair(
            "a body becomes optional",
            "requestBody:\n        required: true\n",
            "requestBody:\n",
            REQUEST_BODY_OPTIONAL,
            SIGNATURE_ADDED,
            SIGNATURE_REMOVED);
    Pair type =
        pair(
            "a second form of a body is taken",
            JSON,
            JSON + JSON.replace("application/json", "application/xml"),
            REQUEST_MEDIA_TYPE_ADDED);
    Pair error =
        pair(
            "an error is no longer answered",
            "        '404':\n          description: No balance.\n",
            "",
            ERROR_STATUS_REMOVED);
    Pair csv =
        pair(
            "an answer no longer comes as CSV",
            "            text/csv:\n              schema:\n                type: string\n",
            "",
            RESPONSE_MEDIA_TYPE_REMOVED);
    Pair header =
        pair(
            "a header no longer comes",
            "          headers:\n"
                + "            X-Page:\n"
                + "              schema:\n"
                + "                type: integer\n",
            "",
            RESPONSE_HEADER_REMOVED);
    return Stream.of(
        body,
        body.back(REQUEST_BODY_REQUIRED, SIGNATURE_ADDED, SIGNATURE_REMOVED),
        type,
        type.back(REQUEST_MEDIA_TYPE_REMOVED),
        pair(
            "a body is no longer taken",
            "      requestBody:\n        required: true\n        content:\n" + JSON,
            "",
            REQUEST_BODY_REMOVED,
            SIGNATURE_ADDED,
            SIGNATURE_REMOVED,
            SIGNATURE_REMOVED),
        error,
        error.back(STATUS_ADDED),
        csv,
        csv.back(RESPONSE_MEDIA_TYPE_ADDED),
        header,
        header.back(RESPONSE_HEADER_ADDED),
        pair(
            "success has another status",
            "'201':",
            "'202':",
            SUCCESS_STATUS_REMOVED,
            STATUS_ADDED));
  }
}
