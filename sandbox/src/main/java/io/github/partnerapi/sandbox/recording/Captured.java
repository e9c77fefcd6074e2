package io.github.partnerapi.sandbox.recording;

import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.internal.text.MediaType;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
public record Captured(
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
  public String mediaType() {
    String type =
        headers.entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    return MediaType.of(type).lowerCaseName();
  }

  /**
   * Says whether a header lists documented media types alone: another one, or a parameter of it,
   * may hold anything.
   */
  public static boolean isDocumented(DocumentedOperation operation, String mediaTypes) {
    Set<String> documented = new TreeSet<>(operation.requestMedia().keySet());
    documented.add("*/*");
    operation
        .responses()
        .values()
        .forEach(response -> documented.addAll(response.schemaPointers().keySet()));
    return MediaType.list(mediaTypes).stream()
        .allMatch(
            type ->
                documented.contains(type.name())
                    && type.parameters().matches("|(?i);\\s*(q=[0-9.]+|charset=utf-8)"));
  }

  /** Names the operation and the status only. */
  @Override
  public String toString() {
    return operation.id() + " [" + status + "]";
  }
}
