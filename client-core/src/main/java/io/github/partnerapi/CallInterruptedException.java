package io.github.partnerapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted. Its interrupt flag is set; {@link #outcome()} says whether
 * anything was sent.
 */
public final class CallInterruptedException extends TransportException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * Reports the failure of a call.
   *
   * @param operation the operation id of the document
   * @param detail when it happened, without any value of a header or a body
   * @param outcome what became of the request
   * @param cause the failure below, or null
   */
  public CallInterruptedException(
      String operation, String detail, RequestOutcome outcome, @Nullable Throwable cause) {
    super(
        operation,
        operation
            + ": the calling thread was interrupted "
            + detail
            + (outcome == RequestOutcome.NOT_SENT ? "; nothing was sent" : ""),
        outcome,
        cause);
  }
}
