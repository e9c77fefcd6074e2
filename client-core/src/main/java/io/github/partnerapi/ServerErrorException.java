package io.github.partnerapi;

import java.io.Serial;

/**
 * A status from 500 to 599: a GET has been repeated in vain, anything else may have been processed.
 */
public final class ServerErrorException extends ResponseException {
  @Serial private static final long serialVersionUID = 1;

  ServerErrorException(ErrorResponse response) {
    super(response);
  }
}
