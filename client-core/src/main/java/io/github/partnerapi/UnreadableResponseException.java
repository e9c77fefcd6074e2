package io.github.partnerapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The service answered with success, but the body is not what the document promises: empty, not
 * JSON, truncated, or over the limit. A request other than GET has been processed all the same.
 */
public final class UnreadableResponseException extends PartnerApiException {
  @Serial private static final long serialVersionUID = 1;

  private final int status;
  private final Headers headers;

  /**
   * Reports a body that can't be read.
   *
   * @param operation the operation id of the document
   * @param status the HTTP status, 200 to 299
   * @param headers the headers as they came
   * @param detail what was expected and what came, without any of the body's text
   * @param cause the failure below, or null
   */
  public UnreadableResponseException(
      String operation, int status, Headers headers, String detail, @Nullable Throwable cause) {
    super(
        operation,
        operation + ": status " + status + ", but the body can't be read: " + detail,
        RequestOutcome.PROCESSED,
        cause);
    this.status = status;
    this.headers = headers;
  }

  /**
   * Returns the HTTP status.
   *
   * @return the status code, 200 to 299
   */
  public int status() {
    return status;
  }

  /**
   * Returns the headers of the response.
   *
   * @return all headers as they came
   */
  public Headers headers() {
    return headers;
  }
}
