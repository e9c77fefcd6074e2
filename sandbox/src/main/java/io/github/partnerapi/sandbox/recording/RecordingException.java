package io.github.partnerapi.sandbox.recording;

/**
 * A recording that cannot go on. Nothing was written. The message is one line: what is wrong,
 * where, and what to do.
 */
public final class RecordingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception with its one line. */
  public RecordingException(String message) {
    super(message);
  }

  /** Makes an exception with its one line and what caused it. */
  public RecordingException(String message, Throwable cause) {
    super(message, cause);
  }
}
