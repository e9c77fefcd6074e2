package io.github.partnerapi.contract.transport;

import io.github.partnerapi.contract.fault.Answer;

/** Answers that never become whole, after a request that may have been carried out. */
// An answer is a function without state; the checker can not see that.
@SuppressWarnings("ImmutableEnumChecker")
public enum BrokenAnswer {
  /** The connection ends in order, without a word. */
  CLOSED(Answer.closed()),

  /** The connection is reset, without a word. */
  RESET(Answer.reset()),

  /** The connection ends within the head. */
  HEAD_BROKEN_OFF(Answer.raw("HTTP/1.1 200 OK\r\nContent-Le")),

  /** The first line is no status line. */
  MALFORMED_STATUS_LINE(Answer.raw("NOT HTTP AT ALL\r\nContent-Length: 2\r\n\r\n{}")),

  /** The connection is reset within the body. */
  RESET_IN_THE_BODY(
      (request, connection) -> {
        connection.send(head("Content-Length: 100") + "{");
        connection.reset();
      }),

  /** The body is shorter than announced. */
  SHORT_BODY(Answer.raw(head("Content-Length: 100") + "{\"a\":")),

  /** The body is shorter than announced, and reads as whole. */
  SHORT_BODY_OF_WHOLE_JSON(Answer.raw(head("Content-Length: 100") + "{}")),

  /** The size of a chunk is no number. */
  BROKEN_CHUNK(Answer.raw(head("Transfer-Encoding: chunked") + "5\r\n{\"a\":\r\nxyz\r\n")),

  /** The last chunk never comes. */
  CHUNKS_WITHOUT_END(Answer.raw(head("Transfer-Encoding: chunked") + "2\r\n{}\r\n"));

  private final Answer answer;

  BrokenAnswer(Answer answer) {
    this.answer = answer;
  }

  /** Tells whether the head of a success comes before the end. */
  boolean hasHead() {
    return switch (this) {
      case CLOSED, RESET, HEAD_BROKEN_OFF, MALFORMED_STATUS_LINE -> false;
      default -> true;
    };
  }

  private static String head(String framing) {
    return Answer.head(200, "Content-Type: application/json", framing) + "\r\n";
  }

  /**
   * Returns the answer.
   *
   * @return an answer that ends the connection
   */
  public Answer answer() {
    return answer;
  }
}
