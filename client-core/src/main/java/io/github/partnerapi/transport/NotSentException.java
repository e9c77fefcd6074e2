package io.github.partnerapi.transport;

import java.io.IOException;
import java.io.Serial;
import java.util.Objects;

/** No connection could be made, and so nothing has been sent. */
public final class NotSentException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * Reports a failure to connect.
   *
   * @param cause what the transport reported
   */
  public NotSentException(Throwable cause) {
    super(cause);
  }

  @Override
  public synchronized Throwable getCause() {
    return Objects.requireNonNull(super.getCause(), "cause");
  }
}
