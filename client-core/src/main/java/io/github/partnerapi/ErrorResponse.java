package io.github.partnerapi;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the service answered when a call failed.
 *
 * <p>{@link #toString()} shows no header value and no body.
 */
public final class ErrorResponse implements Serializable {
  @Serial private static final long serialVersionUID = 1;

  private final String operation;
  private final int status;
  private final @Nullable String reason;
  private final Headers headers;
  private final byte[] body;

  /**
   * Collects the parts of an answer.
   *
   * @param operation the operation id of the document
   * @param status the HTTP status
   * @param reason what the document says about the status of the operation, null when it does not
   *     list it
   * @param headers the headers as they came
   * @param body the start of the body, empty when there is none; copied
   */
  public ErrorResponse(
      String operation, int status, @Nullable String reason, Headers headers, byte[] body) {
    this.operation = Objects.requireNonNull(operation, "operation");
    this.status = status;
    this.reason = reason;
    this.headers = Objects.requireNonNull(headers, "headers");
    this.body = body.clone();
  }

  String operation() {
    return operation;
  }

  int status() {
    return status;
  }

  @Nullable String reason() {
    return reason;
  }

  Headers headers() {
    return headers;
  }

  byte[] body() {
    return body.clone();
  }

  @Nullable String requestId() {
    return headers.requestId();
  }

  String message() {
    return operation
        + ": status "
        + status
        + ": "
        + (reason == null ? "the document does not list this status for the operation" : reason);
  }

  @Override
  public String toString() {
    return "ErrorResponse[" + message() + "]";
  }
}
