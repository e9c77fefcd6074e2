package io.github.partnerapi.runtime;

import io.github.partnerapi.ConnectionLostException;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.RateLimitedException;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.ServerErrorException;
import io.github.partnerapi.contract.fault.Answer;

/** What can go wrong with a request that has reached the server, and how a call reports it. */
enum Fault {
  CLOSED(Answer.closed(), ConnectionLostException.class),
  RESET(Answer.reset(), ConnectionLostException.class),
  HEAD_BROKEN_OFF(Answer.raw("HTTP/1.1 200 OK\r\nContent-Le"), ConnectionLostException.class),
  MALFORMED_STATUS_LINE(
      Answer.raw("NOT HTTP AT ALL\r\nContent-Length: 2\r\n\r\n{}"), ConnectionLostException.class),
  RESET_AFTER_HEADERS(
      (request, connection) -> {
        connection.send(
            Answer.head(200, "Content-Type: application/json", "Content-Length: 100") + "\r\n{");
        connection.reset();
      },
      ConnectionLostException.class,
      true),
  BODY_SHORTER_THAN_ANNOUNCED(
      body("Content-Length: 100", "{\"a\":"), ConnectionLostException.class, true),
  WHOLE_JSON_IN_A_SHORT_BODY(
      body("Content-Length: 100", "{}"), ConnectionLostException.class, true),
  BROKEN_CHUNK(
      body("Transfer-Encoding: chunked", "5\r\n{\"a\":\r\nxyz\r\n"),
      ConnectionLostException.class,
      true),
  CHUNKS_WITHOUT_END(
      body("Transfer-Encoding: chunked", "2\r\n{}\r\n"), ConnectionLostException.class, true),
  STATUS_500(Answer.status(500), ServerErrorException.class),
  STATUS_502(Answer.body(502, "<html>", "Content-Type: text/html"), ServerErrorException.class),
  STATUS_503(Answer.status(503), ServerErrorException.class),
  STATUS_503_WITH_RETRY_AFTER(Answer.status(503, "Retry-After: 0"), ServerErrorException.class),
  STATUS_504(Answer.status(504), ServerErrorException.class),
  STATUS_429_WITHOUT_RETRY_AFTER(
      Answer.status(429), RateLimitedException.class, false, RequestOutcome.REFUSED);

  final Answer answer;
  final Class<? extends PartnerApiException> reported;

  /** What the exception says of the request. */
  final RequestOutcome outcome;

  /**
   * Whether the head of a success came first: an operation whose answer has no body to read may
   * then succeed.
   */
  final boolean inTheBody;

  Fault(Answer answer, Class<? extends PartnerApiException> reported) {
    this(answer, reported, false);
  }

  Fault(Answer answer, Class<? extends PartnerApiException> reported, boolean inTheBody) {
    this(answer, reported, inTheBody, RequestOutcome.UNKNOWN);
  }

  Fault(
      Answer answer,
      Class<? extends PartnerApiException> reported,
      boolean inTheBody,
      RequestOutcome outcome) {
    this.answer = answer;
    this.reported = reported;
    this.inTheBody = inTheBody;
    this.outcome = outcome;
  }

  private static Answer body(String framing, String bytes) {
    return Answer.raw(Answer.head(200, "Content-Type: application/json", framing) + "\r\n" + bytes);
  }
}
