package io.github.partnerapi.api;

import io.github.partnerapi.call.Binding;
import io.github.partnerapi.call.CallEngine;
import io.github.partnerapi.config.ClientBuilder;
import io.github.partnerapi.config.CredentialSetting;
import io.github.partnerapi.config.ServerSetting;
import io.github.partnerapi.transport.TransportFactory;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A client of the Text (LiveChat) Partner Program API, made by {@code NativeTextClient} or {@code
 * FeignTextClient}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class TextClient extends PartnerClient<TextClient> {
  /** The API token. */
  public static final CredentialSetting TOKEN =
      new CredentialSetting(
          SecuritySchemes.TEXT_TOKEN,
          "partnerapi.text.token",
          "the API token of Text",
          "token(...)");

  /** The server of the Partner Program. */
  public static final ServerSetting SERVER =
      new ServerSetting(AccountOperations.SERVER, "partnerapi.text.base-url", List.of(TOKEN));

  /** Recurly's, which makes payment tokens and is sent no credential. */
  public static final ServerSetting PAYMENT_SERVER =
      new ServerSetting(PaymentTokenOperations.SERVER, "partnerapi.payment.base-url", List.of());

  private final AccountApi account = bind(AccountApi.class);
  private final AffiliateApi affiliate = bind(AffiliateApi.class);
  private final SolutionApi solution = bind(SolutionApi.class);
  private final ExpertApi expert = bind(ExpertApi.class);
  private final ReferenceApi reference = bind(ReferenceApi.class);
  private final PaymentTokenApi paymentToken = bind(PaymentTokenApi.class);

  private TextClient(CallEngine engine, Binding binding, boolean derived) {
    super(engine, binding, derived, SERVER);
  }

  @Override
  TextClient derive(CallEngine engine, Binding binding) {
    return new TextClient(engine, binding, true);
  }

  /**
   * Profile, billing, earnings, withdrawals and API tokens.
   *
   * @return the operations
   */
  public AccountApi account() {
    return account;
  }

  /**
   * Campaigns, affiliate licenses, metrics and reports.
   *
   * @return the operations
   */
  public AffiliateApi affiliate() {
    return affiliate;
  }

  /**
   * Licenses of clients, their subscriptions and invoices, leads.
   *
   * @return the operations
   */
  public SolutionApi solution() {
    return solution;
  }

  /**
   * The Expert profile, its comments and statistics.
   *
   * @return the operations
   */
  public ExpertApi expert() {
    return expert;
  }

  /**
   * The state of the service and the lists of codes. No credential is sent.
   *
   * @return the operations
   */
  public ReferenceApi reference() {
    return reference;
  }

  /**
   * Payment tokens, which Recurly makes from card data. No credential is sent.
   *
   * @return the operations
   */
  public PaymentTokenApi paymentToken() {
    return paymentToken;
  }

  /**
   * Configures a client of the Text Partner Program API.
   *
   * <p>For one thread.
   *
   * @param <B> the builder's own type
   * @param <H> the HTTP client that the client sends with
   */
  public abstract static class Builder<B extends Builder<B, H>, H>
      extends ClientBuilder<TextClient, B, H> {
    /**
     * For the builders of the clients.
     *
     * @param transports makes what sends the requests
     * @param binding puts the operations on it
     */
    protected Builder(TransportFactory<H> transports, Binding binding) {
      super(transports, binding, SERVER, PAYMENT_SERVER);
    }

    /**
     * Sets the API token.
     *
     * @param token the token; system property {@code partnerapi.text.token}, variable {@code
     *     PARTNERAPI_TEXT_TOKEN}
     * @return this builder
     */
    public final B token(String token) {
      Objects.requireNonNull(token, "token");
      return token(() -> token);
    }

    /**
     * Sets where the API token comes from.
     *
     * @param token asked for the token on every request
     * @return this builder
     */
    public final B token(Supplier<String> token) {
      return secret(TOKEN, Objects.requireNonNull(token, "token"));
    }

    /**
     * Sets another base URL for the Text API, such as that of the sandbox.
     *
     * @param baseUrl https, or http on the loopback interface or to a host that {@link #plainHttp}
     *     names; system property {@code partnerapi.text.base-url}, variable {@code
     *     PARTNERAPI_TEXT_BASE_URL}
     * @return this builder
     */
    public final B baseUrl(URI baseUrl) {
      return baseUrl(SERVER, baseUrl);
    }

    /**
     * Sets another base URL for Recurly, which makes payment tokens.
     *
     * @param baseUrl https, or http on the loopback interface or to a host that {@link #plainHttp}
     *     names; system property {@code partnerapi.payment.base-url}, variable {@code
     *     PARTNERAPI_PAYMENT_BASE_URL}
     * @return this builder
     */
    public final B paymentBaseUrl(URI baseUrl) {
      return baseUrl(PAYMENT_SERVER, baseUrl);
    }

    @Override
    protected final TextClient create(CallEngine engine, Binding binding) {
      return new TextClient(engine, binding, false);
    }
  }
}
