package io.github.partnerapi.contract.transport;

import io.github.partnerapi.contract.fault.Answer;

/**
 * Heads that do not say clearly where their body ends, so that two readers disagree about where the
 * next answer begins. Each comes with a body that reads as success, and with a second answer.
 */
public enum BrokenFraming {
  /** A length beside chunks. */
  LENGTH_BESIDE_CHUNKS("Content-Length: 5\r\nTransfer-Encoding: chunked", "2\r\n{}\r\n0\r\n\r\n"),

  /** Chunks beside a length. */
  CHUNKS_BESIDE_LENGTH("Transfer-Encoding: chunked\r\nContent-Length: 2", "2\r\n{}\r\n0\r\n\r\n"),

  /** Two lengths that differ. */
  TWO_LENGTHS("Content-Length: 2\r\nContent-Length: 40", "{}"),

  /** Two lengths that differ, in one line. */
  A_LIST_OF_LENGTHS("Content-Length: 2, 40", "{}"),

  /** A length that is no number. */
  A_LENGTH_IN_WORDS("Content-Length: two", "{}"),

  /** A length with a sign. */
  A_LENGTH_WITH_A_SIGN("Content-Length: +2", "{}"),

  /** A length below zero. */
  A_NEGATIVE_LENGTH("Content-Length: -2", "{}"),

  /** A length of more than 63 bits. */
  AN_ENDLESS_LENGTH("Content-Length: 99999999999999999999", "{}"),

  /** Chunks within chunks. */
  CHUNKED_TWICE("Transfer-Encoding: chunked, chunked", "2\r\n{}\r\n0\r\n\r\n"),

  /** Chunks that are not the last coding. */
  CHUNKS_NOT_LAST("Transfer-Encoding: chunked, identity", "2\r\n{}\r\n0\r\n\r\n"),

  /** A coding that nobody has asked for. */
  AN_UNKNOWN_CODING("Transfer-Encoding: xchunked", "2\r\n{}\r\n0\r\n\r\n");

  private final String headers;
  private final String body;

  BrokenFraming(String headers, String body) {
    this.headers = headers;
    this.body = body;
  }

  /**
   * Returns the answer.
   *
   * @return an answer that keeps the connection open
   */
  public Answer answer() {
    return (request, connection) ->
        connection.send(
            Answer.head(200, "Content-Type: application/json", headers)
                + "\r\n"
                + body
                + Answer.head(200, "Content-Length: " + ForeignBytes.BODY.length())
                + "\r\n"
                + ForeignBytes.BODY);
  }
}
