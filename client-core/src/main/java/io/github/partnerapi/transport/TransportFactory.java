package io.github.partnerapi.transport;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the transport of a client.
 *
 * @param <H> the HTTP client that it sends with
 */
public interface TransportFactory<H> {
  /**
   * Returns the transport's name in the User-Agent header.
   *
   * @return one word
   */
  String name();

  /**
   * Refuses an HTTP client of the caller's that would break a promise.
   *
   * @param http the caller's client
   * @throws IllegalArgumentException when the client follows redirects, which would carry the
   *     credential elsewhere
   */
  default void check(H http) {}

  /**
   * Creates a transport.
   *
   * @param http the caller's client, which is not closed with the transport; or null for one of its
   *     own, which is
   * @param connection how to connect, for a client of its own
   * @return the transport
   */
  Transport create(@Nullable H http, ConnectionSettings connection);

  /**
   * Creates a transport with something before it.
   *
   * @param http the caller's client, or null for one of its own
   * @param connection how to connect, for a client of its own
   * @param around takes what sends, and returns what is sent with; may be asked for each attempt
   * @return the transport
   */
  default Transport create(
      @Nullable H http, ConnectionSettings connection, UnaryOperator<Transport> around) {
    return around.apply(create(http, connection));
  }

  /**
   * Puts a transport of the caller's in place of an HTTP client.
   *
   * @param given sends the requests; closed with the client
   * @param connection how to connect, for what stands before it
   * @return the transport itself, unless something stands before it
   */
  default Transport over(Transport given, ConnectionSettings connection) {
    return given;
  }
}
