package io.github.partnerapi;

import java.io.Serial;

/**
 * A status from 300 to 399: redirects are not followed, since they would carry the credential
 * elsewhere.
 */
public final class RedirectException extends ResponseException {
  @Serial private static final long serialVersionUID = 1;

  RedirectException(ErrorResponse response) {
    super(response);
  }
}
