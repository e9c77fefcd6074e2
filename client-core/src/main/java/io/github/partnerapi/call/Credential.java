package io.github.partnerapi.call;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A secret and the security scheme that it is for. {@link #toString()} shows the scheme's name
 * only.
 *
 * @param scheme says how the secret is sent
 * @param secret returns the secret; asked for every request
 */
public record Credential(SecurityScheme scheme, Supplier<String> secret) {
  /** Checks that nothing is missing. */
  public Credential {
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(secret, "secret");
  }

  /**
   * Returns the header that carries the secret.
   *
   * @return its name
   */
  public String header() {
    return scheme.header();
  }

  /**
   * Asks for the secret.
   *
   * @return the value of the header
   * @throws IllegalStateException when there is none, or no header may carry it; the message does
   *     not show it
   */
  public String value() {
    String value = secret.get();
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(
          "the supplier of the credential for " + header() + " returned nothing");
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < 0x21 || value.charAt(i) > 0x7e) {
        throw new IllegalStateException(
            "the credential for "
                + header()
                + " has a character that no header may carry, at index "
                + i);
      }
    }
    return scheme.prefix() + value;
  }

  @Override
  public String toString() {
    return "Credential[" + scheme.name() + "]";
  }
}
