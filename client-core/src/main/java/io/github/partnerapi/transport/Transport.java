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

  /** Closes the connections, unless the HTTP client belongs to the caller. */
  @Override
  void close();
}
