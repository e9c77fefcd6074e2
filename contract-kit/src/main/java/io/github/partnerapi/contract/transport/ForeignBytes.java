package io.github.partnerapi.contract.transport;

import io.github.partnerapi.contract.fault.Answer;
import java.time.Duration;

/**
 * Ways in which a server, or somebody between, leaves bytes on a connection that belong to no
 * request. A client that keeps such a connection gives them to the next caller as his answer.
 */
// An answer is a function without state; the checker can not see that.
@SuppressWarnings("ImmutableEnumChecker")
public enum ForeignBytes {
  /** A second answer in the same packet as the answer. */
  AFTER_THE_LENGTH(whole(200, "Content-Length: 2", "{}")),

  /** A second answer behind the last chunk. */
  AFTER_THE_LAST_CHUNK(whole(200, "Transfer-Encoding: chunked", "2\r\n{}\r\n0\r\n\r\n")),

  /** A second answer behind a chunked body with trailers. */
  AFTER_TRAILERS(whole(200, "Transfer-Encoding: chunked", "2\r\n{}\r\n0\r\nX-Sum: 1\r\n\r\n")),

  /** An interim answer and a second answer. */
  AFTER_AN_INTERIM_ANSWER(whole(200, "Content-Length: 2", "{}HTTP/1.1 100 Continue\r\n\r\n")),

  /** A second answer a moment after the answer. */
  A_MOMENT_LATER(
      (request, connection) -> {
        connection.send(Answer.head(200, "Content-Length: 2") + "\r\n{}");
        connection.pause(Duration.ofMillis(50));
        connection.send(Foreign.ANSWER);
      }),

  /** An error whose body is longer than announced. */
  BEHIND_AN_ERROR(whole(403, "Content-Length: 2", "{}")),

  /** The body of a status that has none, without a word of it. */
  BEHIND_204(whole(204, "X-Nothing: 1", "")),

  /** The body of a status that has none, announced by its length. */
  AS_THE_BODY_OF_204(whole(204, "Content-Length: " + Foreign.ANSWER.length(), "")),

  /** The body of a status that has none, announced as chunks. */
  AS_THE_CHUNKS_OF_204(whole(204, "Transfer-Encoding: chunked", "")),

  /** The body of a status that has none, announced by its length. */
  AS_THE_BODY_OF_304(whole(304, "Content-Length: " + Foreign.ANSWER.length(), "")),

  /** The body of a status that has none, without a word of it. */
  BEHIND_304(whole(304, "X-Nothing: 1", "")),

  /** The word of a server that will wait no longer for a request. */
  AN_UNASKED_408(
      (request, connection) -> {
        connection.send(Answer.head(200, "Content-Length: 2") + "\r\n{}");
        connection.send(Answer.head(408, "Content-Length: 0", "Connection: close") + "\r\n");
        connection.close();
      });

  /** The body that nobody has asked for. */
  public static final String BODY = Foreign.BODY;

  private final Answer answer;

  ForeignBytes(Answer answer) {
    this.answer = answer;
  }

  /**
   * Returns the answer that leaves them.
   *
   * @return an answer that keeps the connection open, unless the name says otherwise
   */
  public Answer answer() {
    return answer;
  }

  private static Answer whole(int status, String header, String body) {
    return (request, connection) ->
        connection.send(
            Answer.head(status, "Content-Type: application/json", header)
                + "\r\n"
                + body
                + Foreign.ANSWER);
  }

  /** Not in the enumeration itself, whose constants are made before its fields. */
  private static final class Foreign {
    static final String BODY =
        "{\"pending\":666,\"available\":666,\"withdrawal_id\":666,\"status\":\"PAID\"}";
    static final String ANSWER =
        Answer.head(200, "Content-Type: application/json", "Content-Length: " + BODY.length())
            + "\r\n"
            + BODY;
  }
}
