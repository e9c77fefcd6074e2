package io.github.partnerapi.jdk;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.binding.Connection;
import io.github.partnerapi.binding.Dialog360ClientBuilder;
import io.github.partnerapi.binding.Transport;
import io.github.partnerapi.jdk.internal.JdkDialog360Binding;
import io.github.partnerapi.jdk.internal.JdkTransports;
import java.net.http.HttpClient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes clients of 360dialog's Balance and usage API on {@link HttpClient}. */
public final class JdkDialog360Client {
  private JdkDialog360Client() {}

  /**
   * Creates a client from the system properties and the environment, such as {@code PARTNERAPI_DIALOG360_API_KEY}.
   *
   * @return the client
   * @throws IllegalStateException when the key is not configured; the message names the ways to do it
   */
  public static Dialog360Client fromEnvironment() {
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
  public static final class Builder extends Dialog360ClientBuilder<Dialog360Client, Builder> {
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
    public Dialog360Client build() {
      return Dialog360Client.of(engine(), new JdkDialog360Binding());
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
