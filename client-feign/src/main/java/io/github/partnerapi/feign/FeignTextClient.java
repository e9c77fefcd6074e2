package io.github.partnerapi.feign;

import feign.Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.binding.Connection;
import io.github.partnerapi.binding.TextClientBuilder;
import io.github.partnerapi.binding.Transport;
import io.github.partnerapi.feign.internal.FeignTextBinding;
import io.github.partnerapi.feign.internal.FeignTransports;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes clients of the Text (LiveChat) Partner Program API on OpenFeign. */
public final class FeignTextClient {
  private FeignTextClient() {}

  /**
   * Creates a client from the system properties and the environment, such as {@code PARTNERAPI_TEXT_TOKEN}.
   *
   * @return the client
   * @throws IllegalStateException when the token is not configured; the message names the ways to do it
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
  public static final class Builder extends TextClientBuilder<TextClient, Builder> {
    private @Nullable Client http;

    private Builder() {}

    /**
     * Sets what sends the requests. It is not closed by this library. It must send a request once, without retries of
     * its own, and must not follow redirects, since they would carry the credential to another server; the options of
     * every request tell it so.
     *
     * @param http any Feign client; Apache HttpClient 5 when not set
     * @return this builder
     */
    public Builder feignClient(Client http) {
      this.http = Objects.requireNonNull(http, "http");
      return this;
    }

    @Override
    public TextClient build() {
      return TextClient.of(engine(), new FeignTextBinding());
    }

    @Override
    protected Transport transport(Connection connection) {
      return FeignTransports.of(http, connection);
    }

    @Override
    protected String transportName() {
      return "feign";
    }

    @Override
    protected Builder self() {
      return this;
    }
  }
}
