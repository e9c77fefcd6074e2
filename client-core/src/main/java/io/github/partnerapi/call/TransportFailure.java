package io.github.partnerapi.call;

import java.io.IOException;
import java.io.Serial;

/**
 * Stands for a failure of the transport as the cause of an exception: its class and its stack, but
 * not its message, which may quote a URL, a header, or what a server sent.
 */
final class TransportFailure extends IOException {
  @Serial private static final long serialVersionUID = 1;

  TransportFailure(Throwable failure) {
    super(
        failure.getClass().getName(),
        failure.getCause() == null ? null : new TransportFailure(failure.getCause()));
    setStackTrace(failure.getStackTrace());
  }
}
