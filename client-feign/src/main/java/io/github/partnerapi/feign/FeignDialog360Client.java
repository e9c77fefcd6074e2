package io.github.partnerapi.feign;

import feign.Client;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.feign.internal.FeignBinding;
import io.github.partnerapi.feign.internal.FeignTransports;

/**
 * Makes clients of 360dialog's Balance and usage API on OpenFeign, with Apache HttpClient 5 unless
 * another {@link Client} is set.
 */
public final class FeignDialog360Client {
  private FeignDialog360Client() {}

  /**
   * Creates a client from the system properties and the environment, such as {@code
   * PARTNERAPI_DIALOG360_API_KEY}.
   *
   * @return the client
   * @throws IllegalStateException when the key is not configured; the message names the ways to do
   *     it
   */
  public static Dialog360Client fromEnvironment() {
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
  public static final class Builder extends Dialog360Client.Builder<Builder, Client> {
    private Builder() {
      super(new FeignTransports(), new FeignBinding());
    }

    @Override
    protected Builder self() {
      return this;
    }
  }
}
