package io.github.partnerapi.transport;

import io.github.partnerapi.Headers;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** An answer whose body has yet to be read. To be closed in any case. */
public interface WireResponse extends Closeable {
  /**
   * Returns the HTTP status.
   *
   * @return the status code
   */
  int status();

  /**
   * Returns the headers.
   *
   * @return all headers as they came
   */
  Headers headers();

  /**
   * Returns the body as it comes over the wire, still compressed.
   *
   * @return the stream; reading ends with an exception when the deadline passes
   * @throws IOException when the connection broke
   */
  InputStream body() throws IOException;

  /**
   * Is told that the body is the caller's now, who may read it slowly, or leave it. At the deadline
   * the connection should be given back then, with what has arrived kept for him. Does nothing by
   * default.
   */
  default void readSlowly() {}

  /** Ends the exchange. What was not read of the body is given up. */
  @Override
  void close();
}
