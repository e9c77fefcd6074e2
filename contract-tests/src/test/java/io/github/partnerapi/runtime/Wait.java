package io.github.partnerapi.runtime;

import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.contract.fault.Answer;

/** What a call may be waiting for when somebody wants it to end. */
enum Wait {
  FOR_A_CONNECTION_TO_BE_MADE(null, 0, RequestOutcome.NOT_SENT),
  FOR_A_CONNECTION_TO_BE_FREE(Answer.stalled(), 0, RequestOutcome.NOT_SENT),
  FOR_THE_HEAD(Answer.stalled(), 1, RequestOutcome.UNKNOWN),
  FOR_THE_REST_OF_THE_HEAD(
      (request, connection) -> {
        connection.send("HTTP/1.1 200 OK\r\nContent-Le");
        connection.stall();
      },
      1,
      RequestOutcome.UNKNOWN),
  FOR_THE_BODY(
      (request, connection) -> {
        connection.send(
            Answer.head(200, "Content-Type: application/json", "Content-Length: 100") + "\r\n{");
        connection.stall();
      },
      1,
      RequestOutcome.UNKNOWN),
  FOR_THE_NEXT_ATTEMPT(Answer.status(429, "Retry-After: 50"), 1, RequestOutcome.REFUSED);

  /** Null leaves the port without an answer to a connection. */
  final Answer answer;

  /** How many requests are on the wire when the call waits, its own among them. */
  final int requests;

  final RequestOutcome outcome;

  Wait(Answer answer, int requests, RequestOutcome outcome) {
    this.answer = answer;
    this.requests = requests;
    this.outcome = outcome;
  }
}
