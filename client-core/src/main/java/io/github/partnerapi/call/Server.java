package io.github.partnerapi.call;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a server of the document really is, and the credentials that belong to it and to no other.
 *
 * <p>Immutable. {@link #toString()} shows the URL only.
 */
public final class Server {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final Collector<Credential, ?, Map<SecurityScheme, Credential>> BY_SCHEME =
      Collectors.toUnmodifiableMap(Credential::scheme, Function.identity());

  private final String baseUrl;
  private final Map<SecurityScheme, Credential> credentials;

  /**
   * Describes a server.
   *
   * @param baseUrl an https URL, or an http URL of the loopback interface, with no query
   * @param credentials at most one for each security scheme; empty when nothing is sent there
   * @throws IllegalArgumentException when the URL is of another kind
   * @throws IllegalStateException when two credentials are for one scheme
   */
  public Server(URI baseUrl, List<Credential> credentials) {
    this(baseUrl, credentials, Set.of());
  }

  /**
   * Describes a server that may be spoken to without TLS.
   *
   * @param baseUrl an https URL, or an http URL of the loopback interface or of a named host, with
   *     no query
   * @param credentials at most one for each security scheme; empty when nothing is sent there
   * @param plainHttp the hosts, in lower case, that the caller allows http for
   * @throws IllegalArgumentException when the URL is of another kind
   * @throws IllegalStateException when two credentials are for one scheme
   */
  public Server(URI baseUrl, List<Credential> credentials, Set<String> plainHttp) {
    this.baseUrl = checked(Objects.requireNonNull(baseUrl, "baseUrl"), plainHttp);
    this.credentials = credentials.stream().collect(BY_SCHEME);
  }

  private Server(String baseUrl, Map<SecurityScheme, Credential> credentials) {
    this.baseUrl = baseUrl;
    this.credentials = credentials;
  }

  private static String checked(URI url, Set<String> plainHttp) {
    String authority = url.getRawAuthority();
    if (url.getHost() == null && authority != null && !authority.chars().allMatch(c -> c < 128)) {
      throw new IllegalArgumentException(
          "baseUrl: the host must be in ASCII, as java.net.IDN.toASCII(...) writes it");
    }
    boolean https = "https".equalsIgnoreCase(url.getScheme());
    boolean allowed =
        "http".equalsIgnoreCase(url.getScheme())
            && url.getHost() != null
            && (LOOPBACK.contains(url.getHost().toLowerCase(Locale.ROOT))
                || plainHttp.contains(url.getHost().toLowerCase(Locale.ROOT)));
    if (url.getHost() == null || (!https && !allowed)) {
      throw new IllegalArgumentException(
          "baseUrl: an absolute https URL is required (http is allowed for the loopback interface, "
              + "and for hosts that plainHttp(...) names)");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null) {
      throw new IllegalArgumentException("baseUrl: must have no user, no query and no fragment");
    }
    String path = url.getRawPath().replaceAll("/+$", "");
    if (path.startsWith("//")) {
      throw new IllegalArgumentException(
          "baseUrl: its path must not begin with two slashes, which may be read as a host");
    }
    // Scheme and host are the same in any case, and not every HTTP client knows it.
    return url.getScheme().toLowerCase(Locale.ROOT)
        + "://"
        + url.getRawAuthority().toLowerCase(Locale.ROOT)
        + path;
  }

  /**
   * Returns the base URL.
   *
   * @return the URL without a slash at its end
   */
  public String baseUrl() {
    return baseUrl;
  }

  /** Returns the same server with another secret behind each of its credentials. */
  Server as(@Nullable Supplier<String> secret) {
    return secret == null
        ? this
        : new Server(
            baseUrl,
            credentials.values().stream()
                .map(credential -> new Credential(credential.scheme(), secret))
                .collect(BY_SCHEME));
  }

  /** Adds the credential that an operation asks for, if it asks for one. */
  Additions authorised(Additions additions, Operation<?> operation) {
    List<SecurityScheme> schemes = operation.securitySchemes();
    if (schemes.isEmpty()) {
      return additions;
    }
    for (SecurityScheme scheme : schemes) {
      Credential credential = credentials.get(scheme);
      if (credential != null) {
        return additions.with(credential);
      }
    }
    throw new IllegalStateException(
        operation.id()
            + ": needs one of the credentials "
            + schemes.stream().map(SecurityScheme::name).toList()
            + ", but the client was given none");
  }

  @Override
  public String toString() {
    return "Server[" + baseUrl + "]";
  }
}
