package io.github.partnerapi.feign;

import feign.Client;
import feign.Feign;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.feign.internal.FeignBinding;
import io.github.partnerapi.feign.internal.FeignTransports;
import java.util.function.Consumer;

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
    return new Builder(new FeignTransports());
  }

  /**
   * Configures a client of the Text Partner Program API, and the Feign within it. For one thread.
   */
  public static final class Builder extends TextClient.Builder<Builder, Client>
      implements FeignSettings<Builder> {
    private final FeignTransports transports;

    private Builder(FeignTransports transports) {
      super(transports, new FeignBinding());
      this.transports = transports;
    }

    @Override
    public Builder feign(Consumer<Feign.Builder> setting) {
      transports.add(setting);
      return this;
    }

    @Override
    protected Builder self() {
      return this;
    }
  }
}
