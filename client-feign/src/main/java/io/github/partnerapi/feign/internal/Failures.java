package io.github.partnerapi.feign.internal;

import feign.FeignException;
import io.github.partnerapi.transport.NotSentException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;

/** Finds what a Feign client threw within what Feign throws. */
final class Failures {
  private Failures() {}

  /**
   * Returns what the HTTP client threw.
   *
   * @return the failure, a {@link NotSentException} when no connection was made; null when the HTTP
   *     client did not fail
   */
  static @Nullable IOException ofTheClient(FeignException failure) {
    return failure.getCause() instanceof IOException cause ? meaning(cause) : null;
  }

  private static IOException meaning(IOException failure) {
    return isNotSent(failure) ? new NotSentException(failure) : failure;
  }

  /** Tells whether a failure means that nothing has reached the server. */
  private static boolean isNotSent(IOException failure) {
    return failure instanceof ConnectException
        || failure instanceof ConnectTimeoutException
        || failure instanceof ConnectionRequestTimeoutException
        || failure instanceof NoRouteToHostException
        || failure instanceof UnknownHostException;
  }
}
