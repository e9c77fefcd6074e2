package io.github.partnerapi.jdk;

import io.github.partnerapi.api.BalanceAndUsageApi;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.binding.CallEngine;
import io.github.partnerapi.binding.Dialog360ClientBuilder;
import io.github.partnerapi.jdk.internal.BalanceAndUsageJdkApi;
import io.github.partnerapi.jdk.internal.JdkTransports;
import java.net.http.HttpClient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The client of 360dialog's Balance and usage API on {@link HttpClient}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class JdkDialog360Client implements Dialog360Client {
  private final CallEngine engine;
  private final BalanceAndUsageApi balanceAndUsage;

  private JdkDialog360Client(CallEngine engine) {
    this.engine = engine;
    this.balanceAndUsage = new BalanceAndUsageJdkApi(engine);
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
  public static JdkDialog360Client fromEnvironment() {
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
    return "JdkDialog360Client";
  }

  /** Configures a {@link JdkDialog360Client}. For one thread. */
  public static final class Builder extends Dialog360ClientBuilder<JdkDialog360Client, Builder> {
    private @Nullable HttpClient http;

    private Builder() {}

    /**
     * Sets the HTTP client, with its proxy, TLS and connection settings. It is not closed by this library, and it must
     * not follow redirects, since they would carry the credential to another server.
     *
     * @param http a client with {@link HttpClient.Redirect#NEVER}, which is the default
     * @return this builder
     * @throws IllegalArgumentException when the client follows redirects
     */
    public Builder httpClient(HttpClient http) {
      if (Objects.requireNonNull(http, "http").followRedirects() != HttpClient.Redirect.NEVER) {
        throw new IllegalArgumentException("http: must not follow redirects; build it with Redirect.NEVER");
      }
      this.http = http;
      return this;
    }

    @Override
    public JdkDialog360Client build() {
      return new JdkDialog360Client(engine(() -> JdkTransports.of(http, connectTimeout()), servers(), "native"));
    }

    @Override
    protected Builder self() {
      return this;
    }
  }
}
