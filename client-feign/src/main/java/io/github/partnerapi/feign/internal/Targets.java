package io.github.partnerapi.feign.internal;

import java.net.URI;

/**
 * Cuts the URLs of requests into the server, of which there are few, and what is asked for, which
 * the HTTP library would else take apart and put together again several times for each call.
 */
final class Targets {
  private static final String LEGAL = "-._~!$&'()*+,;=:@/?%";
  private static final boolean[] PLAIN = new boolean[128];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || LEGAL.indexOf(c) >= 0;
    }
  }

  private volatile Target last = new Target("", URI.create("/"), "/");

  /**
   * A URL in two parts.
   *
   * @param prefix the server as the URL writes it
   * @param server the same, with the path {@code /}
   * @param target path and query
   */
  record Target(String prefix, URI server, String target) {}

  /**
   * Cuts a URL.
   *
   * @throws IllegalArgumentException when it is no URL
   */
  Target of(String url) {
    Target known = last;
    if (known.prefix().isEmpty() || !startsWith(url, known.prefix())) {
      URI whole = URI.create(url);
      String prefix = whole.getScheme() + "://" + whole.getRawAuthority();
      if (!startsWith(url, prefix)) {
        return new Target("", whole, target(whole));
      }
      known = new Target(prefix, URI.create(prefix + "/"), "/");
      last = known;
    }
    String target = url.substring(known.prefix().length());
    return new Target(
        known.prefix(), known.server(), isPlain(target) ? target : target(URI.create(url)));
  }

  private static boolean startsWith(String url, String prefix) {
    return url.startsWith(prefix)
        && url.length() > prefix.length()
        && url.charAt(prefix.length()) == '/';
  }

  private static String target(URI url) {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  /** Tells whether there is nothing that a URL must not have, and no fragment. */
  private static boolean isPlain(String target) {
    if (target.startsWith("//")) {
      // As the library says it, but before there is a connection.
      throw new IllegalArgumentException("the path of a URL begins with two slashes");
    }
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c >= PLAIN.length || !PLAIN[c]) {
        return false;
      }
      if (c == '%' && !(isHex(target, i + 1) && isHex(target, i + 2))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
  }
}
