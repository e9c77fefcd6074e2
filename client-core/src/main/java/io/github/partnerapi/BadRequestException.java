package io.github.partnerapi;

import java.io.Serial;

/** 400: a parameter is missing or has a value that the service refuses. */
public final class BadRequestException extends ResponseException {
  @Serial private static final long serialVersionUID = 1;

  BadRequestException(ErrorResponse response) {
    super(response);
  }
}
