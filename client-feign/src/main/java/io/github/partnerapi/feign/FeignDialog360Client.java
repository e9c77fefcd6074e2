package io.github.partnerapi.feign;

import feign.Client;
import io.github.partnerapi.api.BalanceAndUsageApi;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.binding.CallEngine;
import io.github.partnerapi.binding.Dialog360ClientBuilder;
import io.github.partnerapi.feign.internal.BalanceAndUsageFeignApi;
import io.github.partnerapi.feign.internal.FeignCalls;
import io.github.partnerapi.feign.internal.FeignTransports;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The client of 360dialog's Balance and usage API on OpenFeign.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class FeignDialog360Client implements Dialog360Client {
  private final CallEngine engine;
  private final BalanceAndUsageApi balanceAndUsage;

  private FeignDialog360Client(CallEngine engine) {
    this.engine = engine;
    FeignCalls calls = new FeignCalls(engine);
    this.balanceAndUsage = new BalanceAndUsageFeignApi(calls);
  }

  /**
   * Starts the configuration.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Creates a client from the system properties and the environment, such as {@code PARTNERAPI_DIALOG360_API_KEY}.
   *
   * @return the client
   * @throws IllegalStateException when the key is not configured; the message names the ways to do it
   */
  public static FeignDialog360Client fromEnvironment() {
    return builder().build();
  }

  @Override
  public BalanceAndUsageApi balanceAndUsage() {
    return balanceAndUsage;
  }

  @Override
  public void close() {
    engine.close();
  }

  @Override
  public String toString() {
    return "FeignDialog360Client";
  }

  /** Configures a {@link FeignDialog360Client}. For one thread. */
  public static final class Builder extends Dialog360ClientBuilder<FeignDialog360Client, Builder> {
    private @Nullable Client http;

    private Builder() {}

    /**
     * Sets what sends the requests. It is not closed by this library. It must send a request once, without retries of
     * its own, and must not follow redirects, since they would carry the credential to another server; it is told so
     * by the options of every request.
     *
     * @param http any Feign client, Apache HttpClient 5 by default
     * @return this builder
     */
    public Builder feignClient(Client http) {
      this.http = Objects.requireNonNull(http, "http");
      return this;
    }

    @Override
    public FeignDialog360Client build() {
      return new FeignDialog360Client(engine(() -> FeignTransports.of(http, connectTimeout()), servers(), "feign"));
    }

    @Override
    protected Builder self() {
      return this;
    }
  }
}
