package io.github.partnerapi.feign;

import feign.Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.feign.internal.FeignBinding;
import io.github.partnerapi.feign.internal.FeignTransports;

/**
 * Makes clients of the Text (LiveChat) Partner Program API on OpenFeign, with Apache HttpClient 5
 * unless another {@link Client} is set.
 */
public final class FeignTextClient {
  private FeignTextClient() {}

  /**
   * Creates a client from the system properties and the environment, such as {@code
   * PARTNERAPI_TEXT_TOKEN}.
   *
   * @return the client
   * @throws IllegalStateException when the token is not configured; the message names the ways to
   *     do it
   */
  public static TextClient fromEnvironment() {
    return builder().build();
  }

  /**
   * Starts the configuration of a client.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Configures a client. For one thread. */
  public static final class Builder extends TextClient.Builder<Builder, Client> {
    private Builder() {
      super(new FeignTransports(), new FeignBinding());
    }

    @Override
    protected Builder self() {
      return this;
    }
  }
}
