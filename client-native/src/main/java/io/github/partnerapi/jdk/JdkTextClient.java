package io.github.partnerapi.jdk;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.binding.Connection;
import io.github.partnerapi.binding.TextClientBuilder;
import io.github.partnerapi.binding.Transport;
import io.github.partnerapi.jdk.internal.JdkTextBinding;
import io.github.partnerapi.jdk.internal.JdkTransports;
import java.net.http.HttpClient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes clients of the Text (LiveChat) Partner Program API on {@link HttpClient}. */
public final class JdkTextClient {
  private JdkTextClient() {}

  /**
   * Creates a client from the system properties and the environment, such as {@code PARTNERAPI_TEXT_TOKEN}.
   *
   * @return the client
   * @throws IllegalStateException when the token is not configured; the message names the ways to do it
   */
  public static TextClient fromEnvironment() {
    return builder().build();
  }

  /**
   * Starts the configuration of a client.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Configures a client. For one thread. */
  public static final class Builder extends TextClientBuilder<TextClient, Builder> {
    private @Nullable HttpClient http;

    private Builder() {}

    /**
     * Sets the HTTP client, with its proxy, TLS and connection settings. It is not closed by this library, and it must
     * not follow redirects, since they would carry the credential to another server.
     *
     * @param http a client with {@link HttpClient.Redirect#NEVER}, which is the JDK's default
     * @return this builder
     * @throws IllegalArgumentException when the client follows redirects
     */
    public Builder httpClient(HttpClient http) {
      this.http = JdkTransports.checked(Objects.requireNonNull(http, "http"));
      return this;
    }

    @Override
    public TextClient build() {
      return TextClient.of(engine(), new JdkTextBinding());
    }

    @Override
    protected Transport transport(Connection connection) {
      return JdkTransports.of(http, connection);
    }

    @Override
    protected String transportName() {
      return "native";
    }

    @Override
    protected Builder self() {
      return this;
    }
  }
}
