package io.github.partnerapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The connection broke before the answer was complete: whether the service processed the request is
 * not known.
 */
public final class ConnectionLostException extends TransportException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * Reports the failure of a call.
   *
   * @param operation the operation id of the document
   * @param detail what happened, without any value of a header or a body
   * @param cause the failure below, or null
   */
  public ConnectionLostException(String operation, String detail, @Nullable Throwable cause) {
    super(operation, operation + ": connection lost: " + detail, RequestOutcome.UNKNOWN, cause);
  }
}
