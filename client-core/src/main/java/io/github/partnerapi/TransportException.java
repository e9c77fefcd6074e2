package io.github.partnerapi;

import java.io.Serial;
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

  TransportException(
      String operation, String message, RequestOutcome outcome, @Nullable Throwable cause) {
    super(operation, message, outcome, cause);
  }
}
