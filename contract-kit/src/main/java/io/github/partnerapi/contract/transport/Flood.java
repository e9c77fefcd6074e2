package io.github.partnerapi.contract.transport;

import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.Connection;
import java.io.IOException;

/** Answers that never end, in each place where an answer can be long. */
public enum Flood {
  /** The text behind the status. */
  OF_THE_STATUS_LINE("HTTP/1.1 200 ", "x".repeat(1024)),

  /** One header without an end. */
  OF_A_HEADER("HTTP/1.1 200 OK\r\nX-Long: ", "x".repeat(1024)),

  /** Headers without an end. */
  OF_HEADERS("HTTP/1.1 200 OK\r\n", "X-One-More: " + "x".repeat(100) + "\r\n"),

  /** Interim answers without an end. */
  OF_INTERIM_ANSWERS("", "HTTP/1.1 102 Processing\r\n\r\n"),

  /** Empty lines before the answer. */
  OF_EMPTY_LINES("", "\r\n".repeat(100)),

  /** The extension of a chunk. */
  OF_A_CHUNK_EXTENSION(head("Transfer-Encoding: chunked") + "2;x=", "x".repeat(1024)),

  /** Trailers without an end. */
  OF_TRAILERS(
      head("Transfer-Encoding: chunked") + "2\r\n{}\r\n0\r\n",
      "X-One-More: " + "x".repeat(100) + "\r\n"),

  /** A chunk whose size has its 31st bit set, with a body without an end. */
  OF_A_CHUNK_OF_31_BITS(head("Transfer-Encoding: chunked") + "80000000\r\n", " ".repeat(1024)),

  /** A chunk of 32 bits. */
  OF_A_CHUNK_OF_32_BITS(head("Transfer-Encoding: chunked") + "FFFFFFFF\r\n", " ".repeat(1024)),

  /** A chunk of more than 32 bits. */
  OF_A_CHUNK_OF_36_BITS(head("Transfer-Encoding: chunked") + "FFFFFFFFF\r\n", " ".repeat(1024));

  /** How much is poured where the amount is bounded, in bytes. */
  static final int LONGEST = 4 * 1024 * 1024;

  private static final int BLOCK = 16 * 1024;

  private final String start;
  private final String more;

  Flood(String start, String more) {
    this.start = start;
    this.more = more;
  }

  private static String head(String header) {
    return Answer.head(200, "Content-Type: application/json", header) + "\r\n";
  }

  /**
   * Returns the answer.
   *
   * @return an answer that goes on until the client ends the connection
   */
  public Answer answer() {
    return (request, connection) -> pour(connection);
  }

  /** Stalls behind so many bytes: another client of the same JVM needs its memory too. */
  Answer atMost(int bytes) {
    return (request, connection) -> {
      connection.send(start);
      String block = more.repeat(Math.max(1, BLOCK / more.length()));
      for (int sent = 0; sent < bytes; sent += block.length()) {
        connection.send(block);
      }
      connection.stall();
    };
  }

  /** Tells whether the body is there before the flood, so that it may be given to the caller. */
  boolean followsAWholeBody() {
    return this == OF_TRAILERS;
  }

  private void pour(Connection connection) throws IOException {
    connection.send(start);
    while (true) {
      connection.send(more);
    }
  }
}
