package io.github.partnerapi.transport;

import java.io.IOException;

/**
 * Sends one request once: no retry, no redirect, no cookie, no cache, no credential of its own.
 *
 * <p>Safe for use by many threads.
 */
public interface Transport extends AutoCloseable {
  /**
   * Sends a request and waits for the head of the response.
   *
   * @param request what to send
   * @param deadline when to give up, the body included
   * @return the response, to be closed by the caller
   * @throws NotSentException when nothing has reached the server
   * @throws IOException when the connection broke, or the deadline passed
   * @throws InterruptedException when the thread was interrupted while waiting
   */
  WireResponse send(WireRequest request, Deadline deadline)
      throws IOException, InterruptedException;

  /**
   * Refuses to send when a log below this transport would show the URL of a request, which holds
   * card data or another secret. Does nothing by default.
   *
   * @param operation the operation id, for the message
   * @throws IllegalStateException when the log would show it; the message says how to mend that
   */
  default void checkTargetsStaySecret(String operation) {}

  /** Closes the connections, unless the HTTP client belongs to the caller. */
  @Override
  void close();
}
