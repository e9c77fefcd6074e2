package io.github.partnerapi;

import java.io.Serial;

/** 404: what the path names does not exist. */
public final class NotFoundException extends ResponseException {
  @Serial private static final long serialVersionUID = 1;

  NotFoundException(ErrorResponse response) {
    super(response);
  }
}
