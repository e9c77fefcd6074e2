package io.github.partnerapi.transport;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Nothing of the request has left for the service: no connection to it could be made. */
public final class NotSentException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final boolean worded;

  /**
   * Reports a failure to connect.
   *
   * @param cause what the transport reported
   */
  public NotSentException(Throwable cause) {
    super(cause);
    worded = false;
  }

  /**
   * Reports why nothing was sent, in words of the transport's own.
   *
   * @param reason what happened, without anything that a server, a proxy or a caller has sent
   * @param cause what was reported below, or null
   */
  public NotSentException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
    worded = true;
  }

  /**
   * Returns why nothing was sent, fit for the message of an exception.
   *
   * @return the transport's words, or null when there is only a cause
   */
  public @Nullable String reason() {
    return worded ? getMessage() : null;
  }
}
