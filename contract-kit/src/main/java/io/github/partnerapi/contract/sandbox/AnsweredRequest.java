package io.github.partnerapi.contract.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A request that a sandbox has answered, for a log. It shows no query, no header and no body, which
 * may hold secrets.
 *
 * @param method the method in capitals
 * @param path the path, encoded as sent, without the query
 * @param operation the operationId; null when the document has no such operation
 * @param status the status of the answer; 0 when a planned fault takes its place
 * @param refusal why the request was refused, or null when it was not
 */
public record AnsweredRequest(
    String method, String path, @Nullable String operation, int status, @Nullable String refusal) {
  @Override
  public String toString() {
    return method
        + " "
        + path
        + " ("
        + (operation == null ? "no operation" : operation)
        + "): "
        + (status == 0 ? "a planned fault" : status)
        + (refusal == null ? "" : ", refused: " + refusal);
  }
}
