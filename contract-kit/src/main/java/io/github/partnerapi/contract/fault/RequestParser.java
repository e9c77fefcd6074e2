package io.github.partnerapi.contract.fault;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the requests of one connection, one after the other. */
final class RequestParser {
  private final InputStream in;
  private final int connection;
  private final boolean bodies;

  RequestParser(InputStream in, int connection, boolean bodies) {
    this.in = in;
    this.connection = connection;
    this.bodies = bodies;
  }

  /**
   * Returns the next request, or null when the client has closed the connection between two
   * requests.
   */
  @Nullable ReceivedRequest next() throws IOException {
    StringBuilder head = new StringBuilder(512);
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    String line = line();
    if (line == null) {
      return null;
    }
    head.append(line).append("\r\n");
    for (line = required(line()); !line.isEmpty(); line = required(line())) {
      head.append(line).append("\r\n");
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IOException("a header line without a name");
      }
      headers.add(Map.entry(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return new ReceivedRequest(
        connection, head.append("\r\n").toString(), headers, bodies ? body(headers) : new byte[0]);
  }

  private byte[] body(List<Map.Entry<String, String>> headers) throws IOException {
    for (Map.Entry<String, String> header : headers) {
      if (header.getKey().equalsIgnoreCase("Content-Length")) {
        return exactly(Integer.parseInt(header.getValue()));
      }
      if (header.getKey().equalsIgnoreCase("Transfer-Encoding")) {
        return chunks();
      }
    }
    return new byte[0];
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.writeBytes(exactly(size));
      required(line());
    }
    required(line());
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(required(line()).split(";", 2)[0].strip(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the request broke off in its body");
    }
    return bytes;
  }

  /** Returns a line without its end, or null at the end of the stream. */
  private @Nullable String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(96);
    int octet = in.read();
    if (octet < 0) {
      return null;
    }
    for (; octet >= 0 && octet != '\n'; octet = in.read()) {
      line.write(octet);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private static String required(@Nullable String line) throws EOFException {
    if (line == null) {
      throw new EOFException("the request broke off in its head");
    }
    return line;
  }
}
