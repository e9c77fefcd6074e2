package io.github.partnerapi;

import java.time.Duration;

/**
 * Keeps the caller within the rate limits that the document gives, so that the service need not
 * answer 429.
 *
 * <p>Safe for use by many threads. An implementation may share its counters within a fleet.
 */
@FunctionalInterface
public interface Pacing {
  /**
   * Takes one request from an allowance, if there is one left.
   *
   * @param limit the documented limit
   * @param key whom it counts for, such as the id of a client
   * @return zero when the request may be sent now; otherwise how long to wait before asking again,
   *     with nothing taken
   */
  Duration acquire(Limit limit, String key);

  /**
   * A documented rate limit.
   *
   * @param operation the operation id of the document
   * @param requests how many requests are allowed
   * @param period in which time
   */
  record Limit(String operation, int requests, Duration period) {}
}
