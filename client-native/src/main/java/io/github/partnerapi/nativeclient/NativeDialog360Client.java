package io.github.partnerapi.nativeclient;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.nativeclient.internal.NativeBinding;
import io.github.partnerapi.nativeclient.internal.NativeTransports;
import java.net.http.HttpClient;

/** Makes clients of 360dialog's Balance and usage API on {@link HttpClient}. */
public final class NativeDialog360Client {
  private NativeDialog360Client() {}

  /**
   * Creates a client from the system properties and the environment, such as {@code
   * PARTNERAPI_DIALOG360_API_KEY}.
   *
   * @return the client
   * @throws IllegalStateException when the key is not configured; the message names the ways to do
   *     it
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
  public static final class Builder extends Dialog360Client.Builder<Builder, HttpClient> {
    private final NativeTransports transports;

    private Builder() {
      this(new NativeTransports());
    }

    private Builder(NativeTransports transports) {
      super(transports, new NativeBinding());
      this.transports = transports;
    }

    /**
     * Sends requests with secrets in their URL even when the JDK's own logger writes URLs: by
     * default {@code getRecurlyToken}, whose URL holds a card, is refused then.
     *
     * @return this builder
     */
    public Builder allowSecretTargetsInLog() {
      transports.allowSecretTargetsInLog();
      return this;
    }

    /**
     * Speaks HTTP/2 with servers that do. By default the client speaks HTTP/1.1, also with an
     * {@link HttpClient} of the caller's, whose own default is HTTP/2: over it, {@code
     * java.net.http} loses calls that HTTP/1.1 does not.
     *
     * @return this builder
     */
    public Builder http2() {
      transports.http2();
      return this;
    }

    @Override
    protected Builder self() {
      return this;
    }
  }
}
