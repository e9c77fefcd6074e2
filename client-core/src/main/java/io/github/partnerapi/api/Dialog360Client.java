package io.github.partnerapi.api;

import io.github.partnerapi.ResponseException;
import io.github.partnerapi.call.Binding;
import io.github.partnerapi.call.CallEngine;
import io.github.partnerapi.config.ClientBuilder;
import io.github.partnerapi.config.CredentialSetting;
import io.github.partnerapi.config.ServerSetting;
import io.github.partnerapi.model.Dialog360Error;
import io.github.partnerapi.model.Dialog360ErrorMeta;
import io.github.partnerapi.transport.TransportFactory;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A client of 360dialog's Balance and usage API, made by {@code NativeDialog360Client} or {@code
 * FeignDialog360Client}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Dialog360Client extends PartnerClient<Dialog360Client> {
  /** The Partner API key, which 360dialog prefers to a bearer token. */
  public static final CredentialSetting API_KEY =
      new CredentialSetting(
          SecuritySchemes.DIALOG360_API_KEY,
          "partnerapi.dialog360.api-key",
          "the Partner API key of 360dialog",
          "apiKey(...)");

  /** The bearer token, not used when there is a key. */
  public static final CredentialSetting BEARER_TOKEN =
      new CredentialSetting(
          SecuritySchemes.DIALOG360_BEARER,
          "partnerapi.dialog360.bearer-token",
          "the bearer token of 360dialog",
          "bearerToken(...)");

  /** The server of 360dialog. */
  public static final ServerSetting SERVER =
      new ServerSetting(
          BalanceAndUsageOperations.SERVER,
          "partnerapi.dialog360.base-url",
          List.of(API_KEY, BEARER_TOKEN));

  private final BalanceAndUsageApi balanceAndUsage = bind(BalanceAndUsageApi.class);

  private Dialog360Client(CallEngine engine, Binding binding, boolean derived) {
    super(engine, binding, derived, SERVER);
  }

  /**
   * Returns what 360dialog says about an error.
   *
   * @param error an error response
   * @return the {@code meta} of its body, empty when the body has none
   */
  public static Optional<Dialog360ErrorMeta> metaOf(ResponseException error) {
    return error.bodyAs(Dialog360Error::fromJson).map(Dialog360Error::meta);
  }

  @Override
  Dialog360Client derive(CallEngine engine, Binding binding) {
    return new Dialog360Client(engine, binding, true);
  }

  /**
   * Balances of partners, clients and channels, and the usage of channels.
   *
   * @return the operations
   */
  public BalanceAndUsageApi balanceAndUsage() {
    return balanceAndUsage;
  }

  /**
   * Configures a client of 360dialog's Balance and usage API.
   *
   * <p>For one thread.
   *
   * @param <B> the builder's own type
   * @param <H> the HTTP client that the client sends with
   */
  public abstract static class Builder<B extends Builder<B, H>, H>
      extends ClientBuilder<Dialog360Client, B, H> {
    /**
     * For the builders of the clients.
     *
     * @param transports makes what sends the requests
     * @param binding puts the operations on it
     */
    protected Builder(TransportFactory<H> transports, Binding binding) {
      super(transports, binding, SERVER);
    }

    /**
     * Sets the Partner API key, which 360dialog prefers to a bearer token.
     *
     * @param apiKey the key; system property {@code partnerapi.dialog360.api-key}, variable {@code
     *     PARTNERAPI_DIALOG360_API_KEY}
     * @return this builder
     */
    public final B apiKey(String apiKey) {
      Objects.requireNonNull(apiKey, "apiKey");
      return apiKey(() -> apiKey);
    }

    /**
     * Sets where the Partner API key comes from.
     *
     * @param apiKey asked for the key on every request
     * @return this builder
     */
    public final B apiKey(Supplier<String> apiKey) {
      return secret(API_KEY, Objects.requireNonNull(apiKey, "apiKey"));
    }

    /**
     * Sets where the bearer token comes from, which is the older way to authenticate. Not used when
     * there is a key.
     *
     * @param token asked for the token on every request; system property {@code
     *     partnerapi.dialog360.bearer-token}, variable {@code PARTNERAPI_DIALOG360_BEARER_TOKEN}
     * @return this builder
     */
    public final B bearerToken(Supplier<String> token) {
      return secret(BEARER_TOKEN, Objects.requireNonNull(token, "token"));
    }

    /**
     * Sets another base URL, such as that of the sandbox.
     *
     * @param baseUrl https, or http on the loopback interface or to a host that {@link #plainHttp}
     *     names; system property {@code partnerapi.dialog360.base-url}, variable {@code
     *     PARTNERAPI_DIALOG360_BASE_URL}
     * @return this builder
     */
    public final B baseUrl(URI baseUrl) {
      return baseUrl(SERVER, baseUrl);
    }

    @Override
    protected final Dialog360Client create(CallEngine engine, Binding binding) {
      return new Dialog360Client(engine, binding, false);
    }
  }
}
