package io.github.partnerapi.sandbox.recording;

import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.internal.text.MediaType;
import java.util.Map;

/**
 * An exchange with the live service as it went over the wire, secrets and all. It stays in memory.
 *
 * @param operation what was called
 * @param target path and query as the client sent them
 * @param requestHeaders the headers that belong to a fixture, the credential replaced by the
 *     sandbox's
 * @param requestBody the bytes that the client sent
 * @param status the status that the service answered
 * @param headers all headers that the service answered, the values of a repeated one joined
 * @param body the bytes that the service answered
 */
record Captured(
    DocumentedOperation operation,
    String target,
    Map<String, String> requestHeaders,
    byte[] requestBody,
    int status,
    Map<String, String> headers,
    byte[] body) {
  /**
   * The media type that the service answered, in lower case and without parameters; empty when it
   * named none.
   */
  String mediaType() {
    String type =
        headers.entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    return MediaType.of(type).lowerCaseName();
  }

  /** Names the operation and the status only. */
  @Override
  public String toString() {
    return operation.id() + " [" + status + "]";
  }
}
