package io.github.partnerapi.contract.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What the server does when a request has come. The connection stays open unless the answer ends
 * it.
 */
@FunctionalInterface
public interface Answer {
  /**
   * Answers, or does anything else.
   *
   * @param request what came
   * @param connection the connection that carried it
   * @throws IOException when the client is gone, which the server expects
   */
  void to(ReceivedRequest request, Connection connection) throws IOException;

  /**
   * Answers with a status and no body.
   *
   * @param status the HTTP status
   * @param headers header lines such as {@code Retry-After: 3}
   * @return the answer
   */
  static Answer status(int status, String... headers) {
    return body(status, "", headers);
  }

  /**
   * Answers 200 with JSON.
   *
   * @param json the body
   * @return the answer
   */
  static Answer json(String json) {
    return body(200, json, "Content-Type: application/json");
  }

  /**
   * Answers with a body of known length, in UTF-8.
   *
   * @param status the HTTP status
   * @param body the body
   * @param headers header lines, without the length
   * @return the answer
   */
  static Answer body(int status, String body, String... headers) {
    byte[] bytes = Objects.requireNonNull(body, "body").getBytes(StandardCharsets.UTF_8);
    String length = status == 204 ? "" : "Content-Length: " + bytes.length + "\r\n";
    byte[] head = (head(status, headers) + length + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[head.length + bytes.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(bytes, 0, all, head.length, bytes.length);
    return (request, connection) -> connection.send(all);
  }

  /**
   * Closes the connection in order, without a word.
   *
   * @return the answer
   */
  static Answer closed() {
    return (request, connection) -> connection.close();
  }

  /**
   * Resets the connection without a word.
   *
   * @return the answer
   */
  static Answer reset() {
    return (request, connection) -> connection.reset();
  }

  /**
   * Says nothing, and leaves the connection open.
   *
   * @return the answer
   */
  static Answer stalled() {
    return (request, connection) -> connection.stall();
  }

  /**
   * Sends exactly this text, which need not be HTTP, and closes the connection.
   *
   * @param text ISO-8859-1 text
   * @return the answer
   */
  static Answer raw(String text) {
    Objects.requireNonNull(text, "text");
    return (request, connection) -> {
      connection.send(text);
      connection.close();
    };
  }

  /**
   * Answers CONNECT with 200 and carries the bytes of both sides, as an HTTP proxy does. The bytes
   * go to the server given here, whatever host the request names.
   *
   * @param port the port of a server on 127.0.0.1
   * @return the answer; its connection ends with the tunnel
   */
  static Answer tunnelTo(int port) {
    return (request, connection) -> connection.tunnel(port);
  }

  /**
   * Returns the first line and the header lines of an answer, without the empty line that ends
   * them.
   *
   * @param status the HTTP status
   * @param headers header lines
   * @return the text, to be sent by an answer of the caller's
   */
  static String head(int status, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Status\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.toString();
  }
}
