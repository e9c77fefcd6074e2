package io.github.partnerapi;

import java.io.Serial;

/** 403: the credential is valid, but the service does not allow this. */
public final class ForbiddenException extends ResponseException {
  @Serial private static final long serialVersionUID = 1;

  ForbiddenException(ErrorResponse response) {
    super(response);
  }
}
