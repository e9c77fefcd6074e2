package io.github.partnerapi.sandbox.incident;

import io.github.partnerapi.Headers;
import io.github.partnerapi.transport.WireRequest;

/**
 * An exchange as it went over the wire, secrets and all, for as long as it takes to redact it.
 *
 * @param request what was sent
 * @param status what was answered
 * @param headers what was answered
 * @param body what was read of the answer, still compressed
 * @param isWhole whether that is all of it
 */
record WatchedExchange(
    WireRequest request, int status, Headers headers, byte[] body, boolean isWhole) {
  /** Names the status only. */
  @Override
  public String toString() {
    return "WatchedExchange[" + status + "]";
  }
}
