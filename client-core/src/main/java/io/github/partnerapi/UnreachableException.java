package io.github.partnerapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** No connection to the service could be made: nothing has been sent. */
public final class UnreachableException extends TransportException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * Reports the failure of a call.
   *
   * @param operation the operation id of the document
   * @param detail what happened, without any value of a header or a body
   * @param cause the failure below, or null
   */
  public UnreachableException(String operation, String detail, @Nullable Throwable cause) {
    super(
        operation, operation + ": service not reached: " + detail, RequestOutcome.NOT_SENT, cause);
  }
}
