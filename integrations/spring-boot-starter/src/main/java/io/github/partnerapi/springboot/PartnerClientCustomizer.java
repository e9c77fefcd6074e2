package io.github.partnerapi.springboot;

import io.github.partnerapi.config.ClientBuilder;

/** Changes the builder of every client that is made as a bean, after its properties are known. */
@FunctionalInterface
public interface PartnerClientCustomizer {
  /**
   * Changes a builder.
   *
   * @param builder the builder of a client, such as to give it pacing or an SSL context
   */
  void customize(ClientBuilder<?, ?, ?> builder);
}
