package io.github.partnerapi.sandbox.redaction;

/**
 * An exchange that cannot be written down without what is secret or personal in it. The message
 * says why.
 */
public final class UnrecordableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnrecordableException(String message) {
    super(message);
  }
}
