package io.github.partnerapi.jdk;

import io.github.partnerapi.api.AccountApi;
import io.github.partnerapi.api.AffiliateApi;
import io.github.partnerapi.api.ExpertApi;
import io.github.partnerapi.api.PaymentTokenApi;
import io.github.partnerapi.api.ReferenceApi;
import io.github.partnerapi.api.SolutionApi;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.binding.CallEngine;
import io.github.partnerapi.binding.TextClientBuilder;
import io.github.partnerapi.jdk.internal.AccountJdkApi;
import io.github.partnerapi.jdk.internal.AffiliateJdkApi;
import io.github.partnerapi.jdk.internal.ExpertJdkApi;
import io.github.partnerapi.jdk.internal.JdkTransports;
import io.github.partnerapi.jdk.internal.PaymentTokenJdkApi;
import io.github.partnerapi.jdk.internal.ReferenceJdkApi;
import io.github.partnerapi.jdk.internal.SolutionJdkApi;
import java.net.http.HttpClient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The client of the Text (LiveChat) Partner Program API on {@link HttpClient}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class JdkTextClient implements TextClient {
  private final CallEngine engine;
  private final AccountApi account;
  private final AffiliateApi affiliate;
  private final SolutionApi solution;
  private final ExpertApi expert;
  private final ReferenceApi reference;
  private final PaymentTokenApi paymentToken;

  private JdkTextClient(CallEngine engine) {
    this.engine = engine;
    this.account = new AccountJdkApi(engine);
    this.affiliate = new AffiliateJdkApi(engine);
    this.solution = new SolutionJdkApi(engine);
    this.expert = new ExpertJdkApi(engine);
    this.reference = new ReferenceJdkApi(engine);
    this.paymentToken = new PaymentTokenJdkApi(engine);
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
   * Creates a client from the system properties and the environment, such as {@code PARTNERAPI_TEXT_TOKEN}.
   *
   * @return the client
   * @throws IllegalStateException when the token is not configured; the message names the ways to do it
   */
  public static JdkTextClient fromEnvironment() {
    return builder().build();
  }

  @Override
  public AccountApi account() {
    return account;
  }

  @Override
  public AffiliateApi affiliate() {
    return affiliate;
  }

  @Override
  public SolutionApi solution() {
    return solution;
  }

  @Override
  public ExpertApi expert() {
    return expert;
  }

  @Override
  public ReferenceApi reference() {
    return reference;
  }

  @Override
  public PaymentTokenApi paymentToken() {
    return paymentToken;
  }

  @Override
  public void close() {
    engine.close();
  }

  @Override
  public String toString() {
    return "JdkTextClient";
  }

  /** Configures a {@link JdkTextClient}. For one thread. */
  public static final class Builder extends TextClientBuilder<JdkTextClient, Builder> {
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
    public JdkTextClient build() {
      return new JdkTextClient(engine(() -> JdkTransports.of(http, connectTimeout()), servers(), "native"));
    }

    @Override
    protected Builder self() {
      return this;
    }
  }
}
