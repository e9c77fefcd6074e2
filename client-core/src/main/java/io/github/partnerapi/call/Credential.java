package io.github.partnerapi.call;

import java.util.function.Supplier;

/**
 * A secret and the header that carries it. {@link #toString()} shows the header's name only.
 *
 * @param header the header's name
 * @param prefix what stands before the secret in the header
 * @param secret returns the secret; asked for every request
 */
public record Credential(String header, String prefix, Supplier<String> secret) {
  /**
   * A bearer token.
   *
   * @param token returns the token
   * @return the credential
   */
  public static Credential bearer(Supplier<String> token) {
    return new Credential("Authorization", "Bearer ", token);
  }

  /**
   * An API key in a header of its own.
   *
   * @param header the header's name
   * @param key returns the key
   * @return the credential
   */
  public static Credential apiKey(String header, Supplier<String> key) {
    return new Credential(header, "", key);
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
          "the supplier of the credential for " + header + " returned nothing");
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < 0x21 || value.charAt(i) > 0x7e) {
        throw new IllegalStateException(
            "the credential for "
                + header
                + " has a character that no header may carry, at index "
                + i);
      }
    }
    return prefix + value;
  }

  @Override
  public String toString() {
    return "Credential[" + header + "]";
  }
}
