package io.github.partnerapi.contract.sandbox;

/** What can go wrong between a client and a service. */
public enum SandboxFault {
  /** The connection is closed without an answer. */
  CLOSED,
  /** The connection is reset. */
  RESET,
  /** Bytes that are no HTTP come back before the connection is closed. */
  GARBAGE,
  /** The body comes in chunks and breaks off inside one. */
  TRUNCATED,
  /** The body ends, with the connection, before the length that its head announced. */
  SHORT_BODY,
  /** Nothing comes back, and the connection stays open. */
  STALLED,
  /**
   * The head of a success and the beginning of its body come, then nothing more, and the connection
   * stays open.
   */
  STALLED_BODY,
  /** The normal answer comes after two seconds. */
  SLOW,
  /** The normal answer comes in ten pieces over two seconds. */
  SLOW_BODY,
  /** Status 302 to another host. */
  REDIRECT,
  /** Status 500 with an HTML page. */
  SERVER_ERROR,
  /** Status 502 with an HTML page, as a gateway sends it. */
  BAD_GATEWAY,
  /** Status 503 with {@code Retry-After: 1}. */
  UNAVAILABLE,
  /** Status 504 with an HTML page, as a gateway sends it. */
  GATEWAY_TIMEOUT,
  /** Status 429 with {@code Retry-After: 1}: the request was not carried out. */
  TOO_MANY_REQUESTS,
  /** Status 200 with an HTML page, as a portal or a proxy sends it. */
  HTML,
  /** Status 200 without a body. */
  EMPTY,
  /** Status 200 with JSON that breaks off. */
  BROKEN_JSON,
  /** Status 200 with 20 MiB of valid JSON. */
  HUGE
}
