package io.github.partnerapi.contract.fault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire, nothing decoded.
 *
 * <p>{@link #toString()} shows the method only: target, headers and body may hold secrets.
 */
public final class ReceivedRequest {
  private final int connection;
  private final String head;
  private final byte[] body;
  private final List<Map.Entry<String, String>> headers;

  ReceivedRequest(
      int connection, String head, List<Map.Entry<String, String>> headers, byte[] body) {
    this.connection = connection;
    this.head = head;
    this.headers = List.copyOf(headers);
    this.body = body;
  }

  /**
   * Returns the connection that carried the request.
   *
   * @return 1 for the server's first connection, 2 for the second, and so on
   */
  public int connection() {
    return connection;
  }

  /**
   * Returns the first line.
   *
   * @return method, target and version, each octet as one character
   */
  public String requestLine() {
    return head.substring(0, head.indexOf("\r\n"));
  }

  /**
   * Returns the method.
   *
   * @return the method, such as {@code POST}
   */
  public String method() {
    return head.substring(0, head.indexOf(' '));
  }

  /**
   * Returns path and query.
   *
   * @return the target, still encoded
   */
  public String target() {
    String line = requestLine();
    return line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
  }

  /**
   * Returns the headers.
   *
   * @return names and values in the order of the wire
   */
  public List<Map.Entry<String, String>> headers() {
    return headers;
  }

  /**
   * Returns the first value of a header.
   *
   * @param name the header's name in any case
   * @return the value, or null when the request has no such header
   */
  public @Nullable String header(String name) {
    for (Map.Entry<String, String> header : headers) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return header.getValue();
      }
    }
    return null;
  }

  /**
   * Returns the body, chunks put together.
   *
   * @return a copy of the bytes, empty when there is no body
   */
  public byte[] body() {
    return body.clone();
  }

  /**
   * Returns everything that was sent, so that a test can look for what must not be in it.
   *
   * @return request line, headers and body, each octet as one character
   */
  public String raw() {
    return head + new String(body, StandardCharsets.ISO_8859_1);
  }

  @Override
  public String toString() {
    return "ReceivedRequest[" + method() + " on connection " + connection + "]";
  }
}
