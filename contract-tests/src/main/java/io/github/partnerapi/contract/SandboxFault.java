package io.github.partnerapi.contract;

/** What can go wrong between a client and a service. */
public enum SandboxFault {
  /** The connection is closed without an answer. */
  CLOSED,
  /** The connection is reset. */
  RESET,
  /** Bytes that are no HTTP come back before the connection is closed. */
  GARBAGE,
  /** The body breaks off. */
  TRUNCATED,
  /** Status 500 with an HTML page. */
  SERVER_ERROR,
  /** Status 503 with {@code Retry-After: 1}. */
  UNAVAILABLE,
  /** Status 429 with {@code Retry-After: 1}: the request was not carried out. */
  TOO_MANY_REQUESTS
}
