package io.github.partnerapi.binding;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Configures a client of 360dialog's Balance and usage API.
 *
 * @param <C> the client
 * @param <B> the builder's own type
 */
public abstract class Dialog360ClientBuilder<C, B extends Dialog360ClientBuilder<C, B>> extends ClientBuilder<C, B> {
  private static final String DIALOG360 = "https://hub.360dialog.io";

  private @Nullable Supplier<String> apiKey;
  private @Nullable Supplier<String> bearerToken;
  private @Nullable URI baseUrl;

  /** For the builders of the clients. */
  protected Dialog360ClientBuilder() {}

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
   * Sets where the bearer token comes from, which is the older way to authenticate. Not used when there is a key.
   *
   * @param token asked for the token on every request; system property {@code partnerapi.dialog360.bearer-token},
   *     variable {@code PARTNERAPI_DIALOG360_BEARER_TOKEN}
   * @return this builder
   */
  public final B bearerToken(Supplier<String> token) {
    this.bearerToken = Objects.requireNonNull(token, "token");
    return self();
  }

  /**
   * Sets another base URL, such as that of the sandbox.
   *
   * @param baseUrl https, or http on the loopback interface; system property {@code partnerapi.dialog360.base-url},
   *     variable {@code PARTNERAPI_DIALOG360_BASE_URL}
   * @return this builder
   */
  public final B baseUrl(URI baseUrl) {
    this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
    return self();
  }

  /**
   * Creates the engine of the client.
   *
   * @return the engine
   * @throws IllegalStateException when there is neither key nor token
   */
  protected final CallEngine engine() {
    return engine(servers());
  }

  private Map<String, Server> servers() {
    Supplier<String> key = secret(apiKey, "partnerapi.dialog360.api-key");
    Supplier<String> token = secret(bearerToken, "partnerapi.dialog360.bearer-token");
    Map<String, Credential> credentials = new HashMap<>();
    if (key != null) {
      credentials.put("dialog360ApiKey", Credential.apiKey("X-API-Key", key));
    }
    if (token != null) {
      credentials.put("dialog360Bearer", Credential.bearer(token));
    }
    if (credentials.isEmpty()) {
      throw new IllegalStateException(
          "the Partner API key of 360dialog is " + Settings.missing("apiKey(...)", "partnerapi.dialog360.api-key"));
    }
    return Map.of(
        DIALOG360, new Server(baseUrl(baseUrl, "partnerapi.dialog360.base-url", DIALOG360), credentials));
  }
}
