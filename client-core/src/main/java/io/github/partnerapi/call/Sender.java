package io.github.partnerapi.call;

import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.NotSentException;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;

/**
 * Sends the request of one call, once for each attempt. For bindings whose HTTP client builds the
 * request itself.
 *
 * <p>For one call and one thread.
 */
@FunctionalInterface
public interface Sender {
  /**
   * Sends the request once and waits for the head of the response.
   *
   * @param additions what to send beside the arguments
   * @param deadline when to give up, the body included
   * @return the response, to be closed by the caller
   * @throws NotSentException when nothing has reached the server
   * @throws IOException when the connection broke, or the deadline passed
   * @throws InterruptedException when the thread was interrupted while waiting
   */
  WireResponse send(Additions additions, Deadline deadline)
      throws IOException, InterruptedException;

  /**
   * Returns how many bytes the request of the last attempt had, for listeners. Asked after it was
   * sent, since an HTTP client may build the request while it sends it.
   *
   * @return the length of the body, 0 when there is none or it is not known
   */
  default long requestBytes() {
    return 0;
  }
}
