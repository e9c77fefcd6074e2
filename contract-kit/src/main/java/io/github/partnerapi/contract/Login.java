package io.github.partnerapi.contract;

/**
 * A secret and the way it is sent.
 *
 * @param header the request header that carries it: {@code Authorization} for a bearer token, {@code X-API-Key} for an API key
 * @param secret the secret itself, without {@code Bearer}
 */
public record Login(String header, String secret) {
  /** Leaves out the secret. */
  @Override
  public String toString() {
    return "Login[" + header + "]";
  }
}
