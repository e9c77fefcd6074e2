package io.github.partnerapi.call;

/** What happens around the requests of a call. */
enum Circumstance {
  NOTHING,
  CREDENTIAL_THROWS,
  CREDENTIAL_THROWS_UNDECLARED,
  CREDENTIAL_TAKES_TOO_LONG,
  INTERRUPTED_BEFORE,
  INTERRUPTED_IN_A_PAUSE,
  PACING_REFUSES,
  PACING_REFUSES_A_REPETITION,
  PACING_REFUSES_FOR_EVER,
  PACING_THROWS,
  PACING_TAKES_TOO_LONG,
  INTERRUPTED_WHILE_PACING_WAITS,
  LISTENER_THROWS,
  LISTENER_ENDS_WITH_AN_ERROR;

  /** Whether an attempt is begun that can't send its request. */
  boolean keepsAnAttemptFromSending() {
    return switch (this) {
      case CREDENTIAL_THROWS,
          CREDENTIAL_THROWS_UNDECLARED,
          CREDENTIAL_TAKES_TOO_LONG,
          INTERRUPTED_BEFORE,
          PACING_TAKES_TOO_LONG ->
          true;
      default -> false;
    };
  }

  boolean ofPacing() {
    return name().contains("PACING");
  }
}
