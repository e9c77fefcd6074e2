package io.github.partnerapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not give its documented result. All failures of both clients are subclasses.
 *
 * <p>Messages name the operation and what went wrong, never a body, a header value or a credential.
 * Wrong arguments are not reported this way: they are an {@link IllegalArgumentException} or {@link
 * NullPointerException} before anything is sent.
 */
public abstract sealed class PartnerApiException extends RuntimeException
    permits ResponseException, TransportException, UnreadableResponseException {
  @Serial private static final long serialVersionUID = 1;

  private final String operation;
  private final RequestOutcome outcome;

  PartnerApiException(
      String operation, String message, RequestOutcome outcome, @Nullable Throwable cause) {
    super(message, cause);
    this.operation = operation;
    this.outcome = outcome;
  }

  /** What came of the answer, or null when nothing came. */
  abstract @Nullable ErrorResponse response();

  /**
   * Returns the operation that failed.
   *
   * @return the operation id of the document, such as {@code requestWithdrawal}
   */
  public final String operation() {
    return operation;
  }

  /**
   * Returns what became of the request.
   *
   * @return whether it may have been carried out, as far as can be known
   */
  public final RequestOutcome outcome() {
    return outcome;
  }

  /**
   * Returns the start of the body that came, whatever it is: JSON, the HTML page of a proxy, or the
   * part before a connection broke. It may be confidential, and is in no message.
   *
   * @return a copy of at most the first 64 KiB, after decompression, or as it came when that is not
   *     possible; empty when there is none, and for a body that the caller reads as a stream
   */
  public final byte[] rawBody() {
    ErrorResponse response = response();
    return response == null ? new byte[0] : response.body();
  }

  /**
   * Returns by what name the service knows the request, to be given to its support.
   *
   * @return the value of {@code X-Request-Id} or of one of the other usual headers, at most 200
   *     printable characters; null when no answer came, or none with such a header
   */
  public final @Nullable String requestId() {
    ErrorResponse response = response();
    return response == null ? null : response.requestId();
  }
}
