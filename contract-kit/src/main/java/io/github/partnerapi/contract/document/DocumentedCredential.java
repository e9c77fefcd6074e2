package io.github.partnerapi.contract.document;

/**
 * One way to prove who is calling.
 *
 * @param scheme the name of the security scheme in the document
 * @param header the request header that carries the secret
 * @param prefix what stands before the secret in that header; empty for an API key
 */
public record DocumentedCredential(String scheme, String header, String prefix) {
  /** Says whether the secret is a bearer token, and not an API key. */
  public boolean isBearer() {
    return !prefix.isEmpty();
  }
}
