package io.github.partnerapi.feign;

import feign.Client;
import io.github.partnerapi.api.AccountApi;
import io.github.partnerapi.api.AffiliateApi;
import io.github.partnerapi.api.ExpertApi;
import io.github.partnerapi.api.PaymentTokenApi;
import io.github.partnerapi.api.ReferenceApi;
import io.github.partnerapi.api.SolutionApi;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.binding.CallEngine;
import io.github.partnerapi.binding.TextClientBuilder;
import io.github.partnerapi.feign.internal.AccountFeignApi;
import io.github.partnerapi.feign.internal.AffiliateFeignApi;
import io.github.partnerapi.feign.internal.ExpertFeignApi;
import io.github.partnerapi.feign.internal.FeignCalls;
import io.github.partnerapi.feign.internal.FeignTransports;
import io.github.partnerapi.feign.internal.PaymentTokenFeignApi;
import io.github.partnerapi.feign.internal.ReferenceFeignApi;
import io.github.partnerapi.feign.internal.SolutionFeignApi;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The client of the Text (LiveChat) Partner Program API on OpenFeign.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class FeignTextClient implements TextClient {
  private final CallEngine engine;
  private final AccountApi account;
  private final AffiliateApi affiliate;
  private final SolutionApi solution;
  private final ExpertApi expert;
  private final ReferenceApi reference;
  private final PaymentTokenApi paymentToken;

  private FeignTextClient(CallEngine engine) {
    this.engine = engine;
    FeignCalls calls = new FeignCalls(engine);
    this.account = new AccountFeignApi(calls);
    this.affiliate = new AffiliateFeignApi(calls);
    this.solution = new SolutionFeignApi(calls);
    this.expert = new ExpertFeignApi(calls);
    this.reference = new ReferenceFeignApi(calls);
    this.paymentToken = new PaymentTokenFeignApi(calls);
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
  public static FeignTextClient fromEnvironment() {
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
    return "FeignTextClient";
  }

  /** Configures a {@link FeignTextClient}. For one thread. */
  public static final class Builder extends TextClientBuilder<FeignTextClient, Builder> {
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
    public FeignTextClient build() {
      return new FeignTextClient(engine(() -> FeignTransports.of(http, connectTimeout()), servers(), "feign"));
    }

    @Override
    protected Builder self() {
      return this;
    }
  }
}
