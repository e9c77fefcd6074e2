package io.github.partnerapi.api;

import io.github.partnerapi.call.Credential;
import io.github.partnerapi.call.Server;
import io.github.partnerapi.config.ClientBuilder;
import io.github.partnerapi.config.Settings;
import io.github.partnerapi.transport.TransportFactory;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Configures a client of the Text Partner Program API.
 *
 * <p>For one thread.
 *
 * @param <B> the builder's own type
 * @param <H> the HTTP client that the client sends with
 */
public abstract class TextClientBuilder<B extends TextClientBuilder<B, H>, H>
    extends ClientBuilder<TextClient, B, H> {
  private static final String TEXT = "https://api.livechatinc.com";
  private static final String RECURLY = "https://api.recurly.com";

  private final TextBinding binding;
  private @Nullable Supplier<String> token;
  private @Nullable URI baseUrl;
  private @Nullable URI paymentBaseUrl;

  /**
   * For the builders of the clients.
   *
   * @param transports makes what sends the requests
   * @param binding puts the operations on it
   */
  protected TextClientBuilder(TransportFactory<H> transports, TextBinding binding) {
    super(transports);
    this.binding = Objects.requireNonNull(binding, "binding");
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
    this.token = Objects.requireNonNull(token, "token");
    return self();
  }

  /**
   * Sets another base URL for the Text API, such as that of the sandbox.
   *
   * @param baseUrl https, or http on the loopback interface; system property {@code
   *     partnerapi.text.base-url}, variable {@code PARTNERAPI_TEXT_BASE_URL}
   * @return this builder
   */
  public final B baseUrl(URI baseUrl) {
    this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
    return self();
  }

  /**
   * Sets another base URL for Recurly, which makes payment tokens.
   *
   * @param baseUrl https, or http on the loopback interface; system property {@code
   *     partnerapi.payment.base-url}, variable {@code PARTNERAPI_PAYMENT_BASE_URL}
   * @return this builder
   */
  public final B paymentBaseUrl(URI baseUrl) {
    this.paymentBaseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
    return self();
  }

  @Override
  public final TextClient build() {
    return TextClient.of(engine(servers()), binding);
  }

  private Map<String, Server> servers() {
    Supplier<String> secret = settings().secret(token, "partnerapi.text.token");
    if (secret == null) {
      throw new IllegalStateException(
          "the API token of Text is " + Settings.missing("token(...)", "partnerapi.text.token"));
    }
    return Map.of(
        TEXT,
        new Server(
            settings().value(baseUrl, "partnerapi.text.base-url", URI::create, URI.create(TEXT)),
            Map.of("partnerToken", Credential.bearer(secret))),
        RECURLY,
        new Server(
            settings()
                .value(
                    paymentBaseUrl,
                    "partnerapi.payment.base-url",
                    URI::create,
                    URI.create(RECURLY)),
            Map.of()));
  }
}
