package io.github.partnerapi.feign;

import feign.Client;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.binding.Connection;
import io.github.partnerapi.binding.Dialog360ClientBuilder;
import io.github.partnerapi.binding.Transport;
import io.github.partnerapi.feign.internal.FeignDialog360Binding;
import io.github.partnerapi.feign.internal.FeignTransports;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes clients of 360dialog's Balance and usage API on OpenFeign. */
public final class FeignDialog360Client {
  private FeignDialog360Client() {}

  /**
   * Creates a client from the system properties and the environment, such as {@code PARTNERAPI_DIALOG360_API_KEY}.
   *
   * @return the client
   * @throws IllegalStateException when the key is not configured; the message names the ways to do it
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
  public static final class Builder extends Dialog360ClientBuilder<Dialog360Client, Builder> {
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
    public Dialog360Client build() {
      return Dialog360Client.of(engine(), new FeignDialog360Binding());
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
