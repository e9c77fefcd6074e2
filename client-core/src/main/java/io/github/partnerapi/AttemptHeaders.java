package io.github.partnerapi;

/** Takes the headers that a listener adds to one attempt, such as {@code traceparent}. */
@FunctionalInterface
public interface AttemptHeaders {
  /**
   * Adds a header to the request that is about to be sent. It takes the place of one of the same
   * name, but of no credential.
   *
   * @param name a header name that the transport does not set itself
   * @param value printable ASCII
   * @throws IllegalArgumentException when the header can't be sent, or would carry a credential
   */
  void add(String name, String value);
}
