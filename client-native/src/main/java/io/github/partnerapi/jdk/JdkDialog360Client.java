package io.github.partnerapi.jdk;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.Dialog360ClientBuilder;
import io.github.partnerapi.jdk.internal.JdkDialog360Binding;
import io.github.partnerapi.jdk.internal.JdkTransports;
import java.net.http.HttpClient;

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
  public static Dialog360ClientBuilder<HttpClient> builder() {
    return new Dialog360ClientBuilder<>(new JdkTransports(), new JdkDialog360Binding());
  }
}
