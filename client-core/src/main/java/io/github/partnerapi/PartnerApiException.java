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
}
