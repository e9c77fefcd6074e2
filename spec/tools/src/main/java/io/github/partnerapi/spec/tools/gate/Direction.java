package io.github.partnerapi.spec.tools.gate;

/** Tells which way data goes; what widens a request narrows what a response may be. */
enum Direction {
  /** From caller to service. */
  REQUEST,
  /** From service to caller. */
  RESPONSE;

  /** Returns one of two kinds, the first for requests. */
  ChangeKind pick(ChangeKind request, ChangeKind response) {
    return this == REQUEST ? request : response;
  }
}
