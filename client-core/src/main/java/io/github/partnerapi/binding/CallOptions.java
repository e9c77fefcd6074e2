package io.github.partnerapi.binding;

import java.time.Duration;

/**
 * What holds for one call.
 *
 * @param deadline how long the call may take, all attempts and the body included
 * @param maxRetries how many times a call that may be repeated is repeated at most
 * @param maxBodyBytes the longest body that is read into memory, after decompression
 * @param userAgent the value of the User-Agent header
 */
public record CallOptions(Duration deadline, int maxRetries, long maxBodyBytes, String userAgent) {
  /** Refuses what makes no sense. */
  public CallOptions {
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("deadline: must be longer than zero");
    }
    if (maxRetries < 0) {
      throw new IllegalArgumentException("maxRetries: must be zero or more");
    }
    if (maxBodyBytes <= 0) {
      throw new IllegalArgumentException("maxBodyBytes: must be more than zero");
    }
  }
}
