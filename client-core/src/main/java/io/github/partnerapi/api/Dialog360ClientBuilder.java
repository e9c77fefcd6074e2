package io.github.partnerapi.api;

import io.github.partnerapi.call.Credential;
import io.github.partnerapi.call.Server;
import io.github.partnerapi.config.ClientBuilder;
import io.github.partnerapi.config.Settings;
import io.github.partnerapi.transport.TransportFactory;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Configures a client of 360dialog's Balance and usage API.
 *
 * <p>For one thread.
 *
 * @param <B> the builder's own type
 * @param <H> the HTTP client that the client sends with
 */
public abstract class Dialog360ClientBuilder<B extends Dialog360ClientBuilder<B, H>, H>
    extends ClientBuilder<Dialog360Client, B, H> {
  private static final String DIALOG360 = "https://hub.360dialog.io";

  private final Dialog360Binding binding;
  private @Nullable Supplier<String> apiKey;
  private @Nullable Supplier<String> bearerToken;
  private @Nullable URI baseUrl;

  /**
   * For the builders of the clients.
   *
   * @param transports makes what sends the requests
   * @param binding puts the operations on it
   */
  protected Dialog360ClientBuilder(TransportFactory<H> transports, Dialog360Binding binding) {
    super(transports);
    this.binding = Objects.requireNonNull(binding, "binding");
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
    this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
    return self();
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
    this.bearerToken = Objects.requireNonNull(token, "token");
    return self();
  }

  /**
   * Sets another base URL, such as that of the sandbox.
   *
   * @param baseUrl https, or http on the loopback interface; system property {@code
   *     partnerapi.dialog360.base-url}, variable {@code PARTNERAPI_DIALOG360_BASE_URL}
   * @return this builder
   */
  public final B baseUrl(URI baseUrl) {
    this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
    return self();
  }

  @Override
  public final Dialog360Client build() {
    return Dialog360Client.of(engine(servers()), binding);
  }

  private Map<String, Server> servers() {
    Supplier<String> key = settings().secret(apiKey, "partnerapi.dialog360.api-key");
    Supplier<String> token = settings().secret(bearerToken, "partnerapi.dialog360.bearer-token");
    Map<String, Credential> credentials = new HashMap<>();
    if (key != null) {
      credentials.put("dialog360ApiKey", Credential.apiKey("X-API-Key", key));
    }
    if (token != null) {
      credentials.put("dialog360Bearer", Credential.bearer(token));
    }
    if (credentials.isEmpty()) {
      throw new IllegalStateException(
          "the Partner API key of 360dialog is "
              + Settings.missing("apiKey(...)", "partnerapi.dialog360.api-key"));
    }
    return Map.of(
        DIALOG360,
        new Server(
            settings()
                .value(
                    baseUrl, "partnerapi.dialog360.base-url", URI::create, URI.create(DIALOG360)),
            credentials));
  }
}
