package io.github.partnerapi;

import java.io.Serial;

/** 429: too many requests; the service did not process this one. */
public final class RateLimitedException extends ResponseException {
  @Serial private static final long serialVersionUID = 1;

  RateLimitedException(ErrorResponse response) {
    super(response);
  }
}
