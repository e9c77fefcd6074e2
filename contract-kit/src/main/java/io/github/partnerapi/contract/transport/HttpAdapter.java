package io.github.partnerapi.contract.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Java HTTP client as the transport kit sees it: it sends one request and gives what came. An
 * adapter configures nothing away that the kit looks for; what it is judged with is what its users
 * have.
 */
@FunctionalInterface
public interface HttpAdapter extends AutoCloseable {
  /**
   * Sends one request and reads the whole answer.
   *
   * @param request what to send
   * @return what came, of any status
   * @throws Exception when no whole answer came; of any type
   */
  Response send(Request request) throws Exception;

  /** Closes what the adapter has opened, nothing by default. */
  @Override
  default void close() throws IOException {}

  /** Opens an adapter with a pool of its own. */
  @FunctionalInterface
  interface Factory {
    /**
     * Opens an adapter.
     *
     * @param proxy an HTTP proxy for everything, or null for none
     * @return the adapter, closed by the kit
     * @throws Exception when the client can't be made
     */
    HttpAdapter open(@Nullable InetSocketAddress proxy) throws Exception;
  }

  /**
   * What to send.
   *
   * @param method {@code GET} or {@code POST}
   * @param uri where to
   * @param headers names and values
   * @param body the body, UTF-8 JSON where the headers say so; null for none
   * @param deadline how long sending, waiting and reading may take together
   */
  // The arrays of a request and its answer are read and never changed.
  @SuppressWarnings("ArrayRecordComponent")
  record Request(
      String method,
      URI uri,
      Map<String, String> headers,
      byte @Nullable [] body,
      Duration deadline) {}

  /**
   * What came.
   *
   * @param status the HTTP status
   * @param headers names in any case, and values
   * @param body the bytes that a user of the client reads, decompressed or not; empty for none
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Response(int status, Map<String, List<String>> headers, byte[] body) {
    /**
     * Tells whether the body is still compressed, which its reader is told by a header.
     *
     * @return whether there is a content coding
     */
    public boolean isCoded() {
      return headers.entrySet().stream()
          .filter(header -> header.getKey() != null)
          .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals("content-encoding"))
          .flatMap(header -> header.getValue().stream())
          .filter(Objects::nonNull)
          .anyMatch(coding -> !coding.equalsIgnoreCase("identity"));
    }
  }
}
