package io.github.partnerapi;

import java.io.Serial;

/** Any other status from 400 to 499. */
public final class ClientErrorException extends ResponseException {
  @Serial private static final long serialVersionUID = 1;

  ClientErrorException(ErrorResponse response) {
    super(response);
  }
}
