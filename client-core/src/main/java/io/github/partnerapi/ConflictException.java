package io.github.partnerapi;

import java.io.Serial;

/** 409: the request contradicts the current state, such as a name that is taken. */
public final class ConflictException extends ResponseException {
  @Serial private static final long serialVersionUID = 1;

  ConflictException(ErrorResponse response) {
    super(response);
  }
}
