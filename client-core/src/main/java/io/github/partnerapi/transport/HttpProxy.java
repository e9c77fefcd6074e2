package io.github.partnerapi.transport;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy, and what it is told about who asks. {@link #toString()} shows the address only.
 *
 * @param address where it is
 * @param user the user, or null when the proxy asks for none
 * @param password the password, or null when there is no user
 */
public record HttpProxy(
    InetSocketAddress address, @Nullable String user, @Nullable String password) {
  /** Checks that nothing is missing. */
  public HttpProxy {
    Objects.requireNonNull(address, "address");
    if ((user == null) != (password == null)) {
      throw new IllegalArgumentException("proxy: needs user and password, or neither");
    }
    if (user != null && user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("proxy: a user can't have a colon in Basic");
    }
  }

  /**
   * Reads a proxy as it stands in a setting.
   *
   * @param text {@code host:3128}, {@code user:password@host:3128}, or either behind {@code
   *     http://}; user and password percent-encoded as in a URL, an IPv6 address in brackets
   * @return the proxy
   * @throws IllegalArgumentException when it is something else
   */
  public static HttpProxy of(String text) {
    String rest = text.regionMatches(true, 0, "http://", 0, 7) ? text.substring(7) : text;
    if (rest.endsWith("/")) {
      rest = rest.substring(0, rest.length() - 1);
    }
    // What is left is an authority alone; the parser refuses a missing host and an odd port.
    URI url = URI.create("http://" + rest);
    if (url.getHost() == null
        || url.getPort() < 1
        || url.getPort() > 65_535
        || !url.getRawPath().isEmpty()
        || url.getRawQuery() != null
        || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "proxy: must look like host:3128 or user:password@host:3128");
    }
    String host = url.getHost();
    InetSocketAddress address =
        InetSocketAddress.createUnresolved(
            host.startsWith("[") ? host.substring(1, host.length() - 1) : host, url.getPort());
    String login = url.getRawUserInfo();
    if (login == null) {
      return new HttpProxy(address, null, null);
    }
    int colon = login.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("proxy: needs user and password, or neither");
    }
    return new HttpProxy(
        address, decoded(login.substring(0, colon)), decoded(login.substring(colon + 1)));
  }

  private static String decoded(String text) {
    // The decoder is that of forms, where a plus is a space.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /**
   * Returns the value of the header that tells the proxy who asks.
   *
   * @return the value of Proxy-Authorization, or null when the proxy asks for none
   */
  public @Nullable String authorization() {
    return user == null
        ? null
        : "Basic "
            + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "HttpProxy[" + address + "]";
  }
}
