package io.github.partnerapi;

import java.io.Serial;

/** 401: the credential is missing, wrong or revoked. */
public final class UnauthorizedException extends ResponseException {
  @Serial private static final long serialVersionUID = 1;

  UnauthorizedException(ErrorResponse response) {
    super(response);
  }
}
