package io.github.partnerapi.contract.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One operation of the document, with every reference on its surface resolved.
 *
 * @param id the operationId
 * @param method the method in capitals
 * @param path the path template
 * @param server the base URL of its server
 * @param pointer the JSON pointer of the operation in the bundled document
 * @param credentials the accepted ways to authenticate; empty when there is none
 * @param needsCredential whether one of them has to be used
 * @param parameters the parameters of path item and operation, in the document's order
 * @param requestMedia the media types of the request body with their media type objects; empty when
 *     there is no body
 * @param bodyRequired whether a request body has to be sent
 * @param responses the responses by status as written in the document, such as {@code 200} or
 *     {@code 4XX}
 */
public record DocumentedOperation(
    String id,
    String method,
    String path,
    String server,
    String pointer,
    List<DocumentedCredential> credentials,
    boolean needsCredential,
    List<DocumentedParameter> parameters,
    Map<String, JsonNode> requestMedia,
    boolean bodyRequired,
    Map<String, DocumentedResponse> responses) {
  /**
   * The values of the path parameters.
   *
   * @param sent a path that fits the template, encoded as sent
   * @return by name, in the order of the path, still percent-encoded: a plus sign, which means
   *     itself there, as {@code %2B}
   */
  public Map<String, String> pathValues(String sent) {
    Map<String, String> values = new LinkedHashMap<>();
    String[] template = path.split("/", -1);
    String[] parts = sent.split("/", -1);
    for (int i = 0; i < template.length; i++) {
      if (template[i].startsWith("{")) {
        values.put(
            template[i].substring(1, template[i].length() - 1), parts[i].replace("+", "%2B"));
      }
    }
    return values;
  }

  /**
   * The documented response for a status: the status itself, or else its range, or else the
   * default.
   */
  public Optional<DocumentedResponse> response(int status) {
    return Stream.of(Integer.toString(status), status / 100 + "XX", "default")
        .map(responses::get)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
