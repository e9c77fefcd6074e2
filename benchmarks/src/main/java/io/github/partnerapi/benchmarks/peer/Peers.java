package io.github.partnerapi.benchmarks.peer;

import java.net.URI;
import java.util.Locale;
import java.util.function.Function;

/** All peers, in the order of the tables. */
public enum Peers {
  /** Nothing but bytes, to show what server and loopback interface take. */
  ECHO("no client", Echo::new),
  /** A socket by hand. */
  SOCKET("socket, by hand", SocketFloor::new),
  /** The floor of the native client. */
  JDK("java.net.http, by hand", JdkFloor::new),
  /** The native client. */
  NATIVE("client-native", OurClient::onTheJdk),
  /** Stock output for java.net.http. */
  STOCK_NATIVE("stock native", StockNative::new),
  /** The floor of the Feign client. */
  APACHE("HttpClient 5, by hand", ApacheFloor::new),
  /** The Feign client. */
  FEIGN("client-feign", OurClient::onFeign),
  /** Stock output for Feign. */
  STOCK_FEIGN("stock feign", StockFeign::new),
  /** Retrofit. */
  RETROFIT("Retrofit", RetrofitPeer::new),
  /** Spring. */
  SPRING("Spring RestClient", SpringPeer::new);

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // Constructors, which have no state.
  private final Function<URI, Peer> open;

  Peers(String title, Function<URI, Peer> open) {
    this.title = title;
    this.open = open;
  }

  /**
   * Returns the name in results.
   *
   * @return the name in lower case, with hyphens
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the name in tables.
   *
   * @return a few words
   */
  public String title() {
    return title;
  }

  /**
   * Opens a client.
   *
   * @param server where the API is
   * @return the client, to be closed
   */
  public Peer open(URI server) {
    return open.apply(server);
  }
}
