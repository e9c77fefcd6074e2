package io.github.partnerapi.binding;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Configures a client. What is not set here comes from the system properties, then from the environment, then from the
 * defaults.
 *
 * @param <C> the client
 * @param <B> the builder's own type
 */
public abstract class ClientBuilder<C, B extends ClientBuilder<C, B>> {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final int RETRIES = 2;
  private static final long BODY_BYTES = 16L * 1024 * 1024;

  private @Nullable Duration deadline;
  private @Nullable Duration connectTimeout;
  private @Nullable Integer maxRetries;
  private @Nullable Long maxBodyBytes;
  private @Nullable String userAgentSuffix;
  private Settings settings = Settings.PROCESS;
  private Timing timing = Timing.SYSTEM;

  /** For the builders of the clients. */
  protected ClientBuilder() {}

  /**
   * Sets how long a call may take, all attempts and the body included.
   *
   * @param deadline longer than zero; 60 seconds by default
   * @return this builder
   */
  public final B deadline(Duration deadline) {
    this.deadline = positive("deadline", deadline);
    return self();
  }

  /**
   * Sets how long making a connection may take.
   *
   * @param connectTimeout longer than zero; 10 seconds by default; not used with an HTTP client of the caller's
   * @return this builder
   */
  public final B connectTimeout(Duration connectTimeout) {
    this.connectTimeout = positive("connectTimeout", connectTimeout);
    return self();
  }

  /**
   * Sets how many times a call that may be repeated is repeated at most.
   *
   * @param maxRetries zero or more; 2 by default
   * @return this builder
   */
  public final B maxRetries(int maxRetries) {
    if (maxRetries < 0) {
      throw new IllegalArgumentException("maxRetries: must be zero or more");
    }
    this.maxRetries = maxRetries;
    return self();
  }

  /**
   * Sets the longest body that is read into memory.
   *
   * @param maxBodyBytes bytes after decompression, more than zero; 16 MiB by default
   * @return this builder
   */
  public final B maxBodyBytes(long maxBodyBytes) {
    if (maxBodyBytes <= 0) {
      throw new IllegalArgumentException("maxBodyBytes: must be more than zero");
    }
    this.maxBodyBytes = maxBodyBytes;
    return self();
  }

  /**
   * Adds the name of the caller's program to the User-Agent header.
   *
   * @param suffix printable ASCII, such as {@code billing-job/1.4}; none by default
   * @return this builder
   */
  public final B userAgentSuffix(String suffix) {
    if (!suffix.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
      throw new IllegalArgumentException("userAgentSuffix: must be printable ASCII");
    }
    this.userAgentSuffix = suffix;
    return self();
  }

  /**
   * Sets where settings come from, for tests.
   *
   * @param settings the system properties and the environment of the process by default
   * @return this builder
   */
  public final B settings(Settings settings) {
    this.settings = Objects.requireNonNull(settings, "settings");
    return self();
  }

  /**
   * Sets time and chance, for tests.
   *
   * @param timing the machine's by default
   * @return this builder
   */
  public final B timing(Timing timing) {
    this.timing = Objects.requireNonNull(timing, "timing");
    return self();
  }

  /**
   * Builds the client.
   *
   * @return the client, to be closed when it is not needed any more
   * @throws IllegalStateException when something is missing; the message names the three ways to set it
   */
  public abstract C build();

  /**
   * Returns this builder under its own type.
   *
   * @return this
   */
  protected abstract B self();

  /**
   * Returns how long making a connection may take.
   *
   * @return the time
   */
  protected final Duration connectTimeout() {
    return settings.value(connectTimeout, "partnerapi.connect-timeout", Duration::parse, CONNECT_TIMEOUT);
  }

  /**
   * Creates the engine of the client.
   *
   * @param transport creates what sends the requests; asked last, so that a wrong setting leaves nothing open
   * @param servers where the servers are
   * @param transportName the transport's name in the User-Agent header
   * @return the engine
   */
  protected final CallEngine engine(
      Supplier<? extends Transport> transport, Map<String, Server> servers, String transportName) {
    CallOptions options =
        new CallOptions(
            settings.value(deadline, "partnerapi.deadline", Duration::parse, DEADLINE),
            settings.value(maxRetries, "partnerapi.max-retries", Integer::valueOf, RETRIES),
            settings.value(maxBodyBytes, "partnerapi.max-body-bytes", Long::valueOf, BODY_BYTES),
            UserAgent.of(transportName, userAgentSuffix));
    return new CallEngine(transport.get(), servers, options, timing);
  }

  /**
   * Returns the base URL of a server.
   *
   * @param given the builder's value, or null for none
   * @param property the system property
   * @param documented the URL of the document
   * @return the URL
   */
  protected final URI baseUrl(@Nullable URI given, String property, String documented) {
    return settings.value(given, property, URI::create, URI.create(documented));
  }

  /**
   * Returns a secret.
   *
   * @param given the builder's value, or null for none
   * @param property the system property
   * @return the secret, asked for again for every request, or null when there is none
   */
  protected final @Nullable Supplier<String> secret(@Nullable Supplier<String> given, String property) {
    if (given != null) {
      return given;
    }
    String text = settings.text(property);
    return text == null ? null : () -> text;
  }

  private static Duration positive(String name, Duration time) {
    if (Objects.requireNonNull(time, name).isZero() || time.isNegative()) {
      throw new IllegalArgumentException(name + ": must be longer than zero");
    }
    return time;
  }
}
