package io.github.partnerapi.call;

/**
 * Puts the interfaces of the document on an HTTP client. Generated in each client, from the same
 * document as the interfaces.
 *
 * <p>Safe for use by many threads.
 */
public interface Binding {
  /**
   * Puts the operations of one tag on the HTTP client.
   *
   * @param api the interface of the tag, such as {@code AccountApi}
   * @param engine carries out the calls
   * @param <A> the interface
   * @return the operations
   * @throws IllegalArgumentException when this binding was generated from a document that has no
   *     such tag
   */
  <A> A bind(Class<A> api, CallEngine engine);
}
