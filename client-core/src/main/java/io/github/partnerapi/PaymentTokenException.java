package io.github.partnerapi;

import java.io.Serial;

/**
 * Recurly refused to make a payment token. Its refusal may arrive with status 200, hence the type
 * of its own.
 */
public final class PaymentTokenException extends ResponseException {
  @Serial private static final long serialVersionUID = 1;

  PaymentTokenException(ErrorResponse response) {
    super(response);
  }
}
