package io.github.partnerapi.contract.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A request as a server received it.
 *
 * @param server the documented base URL of the server that received it
 * @param method the method
 * @param target path and query, encoded as sent
 * @param headers all headers in the order received, a repeated one as several entries
 * @param body the bytes of the body, empty when there is none
 */
public record SentRequest(
    String server,
    String method,
    String target,
    List<Map.Entry<String, String>> headers,
    byte[] body) {
  /** Keeps a copy of the headers. */
  public SentRequest {
    headers = List.copyOf(headers);
  }

  /** The values of a header by its name in any case, in the order received. */
  public List<String> header(String name) {
    return headers.stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The body read as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Gives method and target only: headers carry secrets. */
  @Override
  public String toString() {
    return method + " " + target + " at " + server;
  }
}
