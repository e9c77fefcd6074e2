package io.github.partnerapi;

import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * No complete answer came: the service was not reached, the connection broke, or the time was up.
 */
public abstract sealed class TransportException extends PartnerApiException
    permits UnreachableException,
        ConnectionLostException,
        CallTimeoutException,
        CallInterruptedException,
        TlsException {
  @Serial private static final long serialVersionUID = 1;

  private @Nullable ErrorResponse response;

  TransportException(
      String operation, String message, RequestOutcome outcome, @Nullable Throwable cause) {
    super(operation, message, outcome, cause);
  }

  @Override
  final @Nullable ErrorResponse response() {
    return response;
  }

  /**
   * Sets what had come of the answer when it broke off. For what makes the calls, once.
   *
   * @param response status, headers and the start of the body
   * @throws IllegalStateException when it is set already
   */
  public final void initResponse(ErrorResponse response) {
    if (this.response != null) {
      throw new IllegalStateException("the response is set already");
    }
    this.response = Objects.requireNonNull(response, "response");
  }
}
