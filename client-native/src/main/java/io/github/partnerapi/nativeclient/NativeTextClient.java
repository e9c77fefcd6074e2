package io.github.partnerapi.nativeclient;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.api.TextClientBuilder;
import io.github.partnerapi.nativeclient.internal.NativeTextBinding;
import io.github.partnerapi.nativeclient.internal.NativeTransports;
import java.net.http.HttpClient;

/** Makes clients of the Text (LiveChat) Partner Program API on {@link HttpClient}. */
public final class NativeTextClient {
  private NativeTextClient() {}

  /**
   * Creates a client from the system properties and the environment, such as {@code
   * PARTNERAPI_TEXT_TOKEN}.
   *
   * @return the client
   * @throws IllegalStateException when the token is not configured; the message names the ways to
   *     do it
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
  public static final class Builder extends TextClientBuilder<Builder, HttpClient> {
    private Builder() {
      super(new NativeTransports(), new NativeTextBinding());
    }

    @Override
    protected Builder self() {
      return this;
    }
  }
}
