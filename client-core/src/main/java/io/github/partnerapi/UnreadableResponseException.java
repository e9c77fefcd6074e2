package io.github.partnerapi;

import java.io.Serial;

/**
 * The service answered with success, but the body is not what the document promises: empty, not
 * JSON, truncated, or over the limit. A request other than GET has been processed all the same, and
 * {@link #rawBody()} may hold what it gave, such as the id of a withdrawal.
 *
 * <p>Also for an answer whose status is none that HTTP has for an answer; then the outcome is not
 * known.
 */
public final class UnreadableResponseException extends PartnerApiException {
  @Serial private static final long serialVersionUID = 1;

  private final ErrorResponse response;

  /**
   * Reports a body that can't be read.
   *
   * @param response what the service answered
   * @param detail what was expected and what came, without any of the body's text
   */
  public UnreadableResponseException(ErrorResponse response, String detail) {
    super(
        response.operation(),
        response.operation()
            + ": status "
            + response.status()
            + ", but the answer can't be read: "
            + detail,
        response.status() >= 200 && response.status() < 300
            ? RequestOutcome.PROCESSED
            : RequestOutcome.UNKNOWN,
        null);
    this.response = response;
  }

  @Override
  ErrorResponse response() {
    return response;
  }

  /**
   * Returns the HTTP status.
   *
   * @return the status code, mostly 200 to 299; never one of a {@link ResponseException}
   */
  public int status() {
    return response.status();
  }

  /**
   * Returns the headers of the response.
   *
   * @return all headers as they came
   */
  public Headers headers() {
    return response.headers();
  }
}
