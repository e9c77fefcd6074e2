package io.github.partnerapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The server's certificate or the TLS handshake was refused: nothing has been sent. */
public final class TlsException extends TransportException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * Reports the failure of a call.
   *
   * @param operation the operation id of the document
   * @param detail what happened, without any value of a header or a body
   * @param cause the failure below, or null
   */
  public TlsException(String operation, String detail, @Nullable Throwable cause) {
    super(
        operation,
        operation + ": no trusted connection: " + detail,
        RequestOutcome.NOT_SENT,
        cause);
  }
}
