package io.github.partnerapi.call;

import java.util.Objects;

/**
 * How the document says that a caller is authenticated: in which header, and in which form. One
 * constant for each scheme is generated.
 *
 * @param name the name in the document, such as {@code textToken}
 * @param header the header that carries the secret
 * @param prefix what stands before the secret in the header; empty for an API key
 */
public record SecurityScheme(String name, String header, String prefix) {
  /** Checks that nothing is missing. */
  public SecurityScheme {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(prefix, "prefix");
  }

  /**
   * A bearer token, in the header that RFC 6750 gives it.
   *
   * @param name the name in the document
   * @return the scheme
   */
  public static SecurityScheme bearer(String name) {
    return new SecurityScheme(name, "Authorization", "Bearer ");
  }

  /**
   * An API key in a header of its own.
   *
   * @param name the name in the document
   * @param header the header that the document gives
   * @return the scheme
   */
  public static SecurityScheme apiKey(String name, String header) {
    return new SecurityScheme(name, header, "");
  }

  /**
   * Tells a bearer token from an API key.
   *
   * @return whether the secret goes as a bearer token
   */
  public boolean isBearer() {
    return prefix.startsWith("Bearer");
  }
}
