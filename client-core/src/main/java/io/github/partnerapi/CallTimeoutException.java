package io.github.partnerapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of the call passed. Whether the service processed the request is not known, unless
 * {@link #outcome()} says that it was not sent.
 */
public final class CallTimeoutException extends TransportException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * Reports the failure of a call.
   *
   * @param operation the operation id of the document
   * @param detail what happened, without any value of a header or a body
   * @param outcome what became of the request
   * @param cause the failure below, or null
   */
  public CallTimeoutException(
      String operation, String detail, RequestOutcome outcome, @Nullable Throwable cause) {
    super(operation, operation + ": timed out: " + detail, outcome, cause);
  }
}
