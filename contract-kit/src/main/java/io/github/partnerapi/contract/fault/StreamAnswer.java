package io.github.partnerapi.contract.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a {@link FrameServer} does when the request of a stream has come. */
@FunctionalInterface
public interface StreamAnswer {
  /**
   * Answers, or does anything else.
   *
   * @param stream the number of the stream, 1 or more
   * @param connection the connection that carries it
   * @throws IOException when the client is gone, which the server expects
   */
  void to(int stream, FrameConnection connection) throws IOException;

  /**
   * Answers 200 with JSON.
   *
   * @param json the body
   * @return the answer
   */
  static StreamAnswer json(String json) {
    byte[] body = Objects.requireNonNull(json, "json").getBytes(StandardCharsets.UTF_8);
    return (stream, connection) -> {
      connection.ok(stream, body.length);
      connection.data(stream, body, true);
    };
  }

  /**
   * Says nothing.
   *
   * @return the answer
   */
  static StreamAnswer stalled() {
    return (stream, connection) -> {};
  }

  /**
   * Ends the stream without an answer.
   *
   * @param code the error code of HTTP/2, such as 7 for a stream that was not processed
   * @return the answer
   */
  static StreamAnswer reset(int code) {
    return (stream, connection) -> connection.reset(stream, code);
  }
}
