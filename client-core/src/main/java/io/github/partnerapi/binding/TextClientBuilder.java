package io.github.partnerapi.binding;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Configures a client of the Text Partner Program API.
 *
 * @param <C> the client
 * @param <B> the builder's own type
 */
public abstract class TextClientBuilder<C, B extends TextClientBuilder<C, B>> extends ClientBuilder<C, B> {
  private static final String TEXT = "https://api.livechatinc.com";
  private static final String RECURLY = "https://api.recurly.com";

  private @Nullable Supplier<String> token;
  private @Nullable URI baseUrl;
  private @Nullable URI paymentBaseUrl;

  /** For the builders of the clients. */
  protected TextClientBuilder() {}

  /**
   * Sets the API token.
   *
   * @param token the token; system property {@code partnerapi.text.token}, variable {@code PARTNERAPI_TEXT_TOKEN}
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
    this.token = Objects.requireNonNull(token, "token");
    return self();
  }

  /**
   * Sets another base URL for the Text API, such as that of the sandbox.
   *
   * @param baseUrl https, or http on the loopback interface; system property {@code partnerapi.text.base-url},
   *     variable {@code PARTNERAPI_TEXT_BASE_URL}
   * @return this builder
   */
  public final B baseUrl(URI baseUrl) {
    this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
    return self();
  }

  /**
   * Sets another base URL for Recurly, which makes payment tokens.
   *
   * @param baseUrl https, or http on the loopback interface; system property {@code partnerapi.payment.base-url},
   *     variable {@code PARTNERAPI_PAYMENT_BASE_URL}
   * @return this builder
   */
  public final B paymentBaseUrl(URI baseUrl) {
    this.paymentBaseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
    return self();
  }

  /**
   * Creates the engine of the client.
   *
   * @return the engine
   * @throws IllegalStateException when there is no token
   */
  protected final CallEngine engine() {
    return engine(servers());
  }

  private Map<String, Server> servers() {
    Supplier<String> secret = secret(token, "partnerapi.text.token");
    if (secret == null) {
      throw new IllegalStateException(
          "the API token of Text is " + Settings.missing("token(...)", "partnerapi.text.token"));
    }
    return Map.of(
        TEXT,
        new Server(
            baseUrl(baseUrl, "partnerapi.text.base-url", TEXT), Map.of("partnerToken", Credential.bearer(secret))),
        RECURLY,
        new Server(baseUrl(paymentBaseUrl, "partnerapi.payment.base-url", RECURLY), Map.of()));
  }
}
