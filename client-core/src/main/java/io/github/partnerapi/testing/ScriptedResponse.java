package io.github.partnerapi.testing;

import io.github.partnerapi.Headers;
import io.github.partnerapi.transport.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An answer of a {@link ScriptedTransport}, for one request. */
public final class ScriptedResponse implements WireResponse {
  private final int status;
  private final Headers headers;
  private final byte[] body;
  private final @Nullable IOException end;
  private volatile boolean closed;

  private ScriptedResponse(int status, Headers headers, byte[] body, @Nullable IOException end) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.end = end;
  }

  /**
   * Returns an answer with a text as its body.
   *
   * @param status the HTTP status
   * @param body the body, sent in UTF-8; empty for none
   * @param headers header lines such as {@code Retry-After: 3}
   * @return the answer
   * @throws IllegalArgumentException when a header line has no colon
   */
  public static ScriptedResponse of(int status, String body, String... headers) {
    return of(
        status, Objects.requireNonNull(body, "body").getBytes(StandardCharsets.UTF_8), headers);
  }

  /**
   * Returns an answer with any bytes as its body.
   *
   * @param status the HTTP status
   * @param body the bytes as they come over the wire, not copied
   * @param headers header lines such as {@code Content-Encoding: gzip}
   * @return the answer
   * @throws IllegalArgumentException when a header line has no colon
   */
  public static ScriptedResponse of(int status, byte[] body, String... headers) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String line : headers) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException(
            "headers: a line such as \"Retry-After: 3\" is required, with a colon after the name");
      }
      all.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return new ScriptedResponse(
        status, Headers.of(all), Objects.requireNonNull(body, "body"), null);
  }

  /**
   * Returns the same answer with a connection that breaks after the bytes of the body.
   *
   * @param failure what reading throws then
   * @return the answer
   */
  public ScriptedResponse breaking(IOException failure) {
    return new ScriptedResponse(status, headers, body, Objects.requireNonNull(failure, "failure"));
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Headers headers() {
    return headers;
  }

  @Override
  public InputStream body() {
    InputStream bytes = new ByteArrayInputStream(body);
    return end == null ? bytes : new SequenceInputStream(bytes, new Broken(end));
  }

  /**
   * Returns whether the client has closed this answer, as it must.
   *
   * @return true when it has
   */
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }

  /** Fails at its first byte. */
  private static final class Broken extends InputStream {
    private final IOException failure;

    Broken(IOException failure) {
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      throw failure;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      // The general method would keep the failure to itself after a byte.
      throw failure;
    }
  }
}
