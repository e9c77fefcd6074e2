package io.github.partnerapi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a call. A client has options for all its calls; {@code client.with(...)} changes
 * them for some.
 *
 * <p>Immutable. {@link #toString()} shows names of headers and parameters, not their values.
 */
public final class CallOptions {
  private static final Set<String> OWN_HEADERS =
      Set.of(
          "accept-encoding",
          "connection",
          "content-length",
          "content-type",
          "expect",
          "host",
          "transfer-encoding",
          "upgrade");

  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "(.*-)?(authorization|api-?(key|token)|(auth|access|session)-?token|cookie2?)",
          Pattern.CASE_INSENSITIVE);

  private final Duration deadline;
  private final int maxRetries;
  private final long maxBodyBytes;
  private final List<Map.Entry<String, String>> headers;
  private final List<Map.Entry<String, String>> query;
  private final List<CallListener> listeners;
  private final @Nullable Supplier<String> token;

  private CallOptions(Builder builder) {
    this.deadline = builder.deadline;
    this.maxRetries = builder.maxRetries;
    this.maxBodyBytes = builder.maxBodyBytes;
    this.headers = List.copyOf(builder.headers);
    this.query = List.copyOf(builder.query);
    this.listeners = List.copyOf(builder.listeners);
    this.token = builder.token;
  }

  /**
   * Starts options with the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts changed options.
   *
   * @return a builder with these options
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.deadline = deadline;
    builder.maxRetries = maxRetries;
    builder.maxBodyBytes = maxBodyBytes;
    builder.headers.addAll(headers);
    builder.query.addAll(query);
    builder.listeners.addAll(listeners);
    builder.token = token;
    return builder;
  }

  /**
   * Returns how long a call may take, all attempts, waiting and the body included.
   *
   * @return the time
   */
  public Duration deadline() {
    return deadline;
  }

  /**
   * Returns how many times a call that may be repeated is repeated at most.
   *
   * @return zero or more
   */
  public int maxRetries() {
    return maxRetries;
  }

  /**
   * Returns the longest body that is read into memory.
   *
   * @return bytes after decompression
   */
  public long maxBodyBytes() {
    return maxBodyBytes;
  }

  /**
   * Returns the extra headers.
   *
   * @return names and values in order
   */
  public List<Map.Entry<String, String>> headers() {
    return headers;
  }

  /**
   * Returns the extra parameters of the query.
   *
   * @return names and values in order, not encoded
   */
  public List<Map.Entry<String, String>> query() {
    return query;
  }

  /**
   * Returns the listeners.
   *
   * @return the listeners in order
   */
  public List<CallListener> listeners() {
    return listeners;
  }

  /**
   * Returns where the secret of the calls comes from.
   *
   * @return what is asked for it on every request, or null for the client's own
   */
  public @Nullable Supplier<String> token() {
    return token;
  }

  @Override
  public String toString() {
    return "CallOptions[deadline="
        + deadline
        + ", maxRetries="
        + maxRetries
        + ", maxBodyBytes="
        + maxBodyBytes
        + ", headers="
        + headers.stream().map(Map.Entry::getKey).toList()
        + ", query="
        + query.stream().map(Map.Entry::getKey).toList()
        + "]";
  }

  /** Collects options. For one thread. */
  public static final class Builder {
    private Duration deadline = Duration.ofSeconds(60);
    private int maxRetries = 2;
    private long maxBodyBytes = 16L * 1024 * 1024;
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();
    private final List<Map.Entry<String, String>> query = new ArrayList<>();
    private final List<CallListener> listeners = new ArrayList<>();
    private @Nullable Supplier<String> token;

    private Builder() {}

    /**
     * Sets the secret of the calls, in place of the client's: an API token of Text, or a key of
     * 360dialog. It goes where the client's own goes, and nowhere else: a call that sends no
     * credential, or goes to another server, does not send this one.
     *
     * @param token the secret; the client's own by default
     * @return this builder
     */
    public Builder token(String token) {
      Objects.requireNonNull(token, "token");
      return token(() -> token);
    }

    /**
     * Sets where the secret of the calls comes from, in place of the client's.
     *
     * @param token asked for the secret on every request
     * @return this builder
     */
    public Builder token(Supplier<String> token) {
      this.token = Objects.requireNonNull(token, "token");
      return this;
    }

    /**
     * Sets how long a call may take, all attempts, waiting and the body included.
     *
     * @param deadline longer than zero, at most 24 hours; 60 seconds by default
     * @return this builder
     */
    public Builder deadline(Duration deadline) {
      Objects.requireNonNull(deadline, "deadline");
      if (deadline.isZero()
          || deadline.isNegative()
          || deadline.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException(
            "deadline: must be longer than zero and at most 24 hours");
      }
      this.deadline = deadline;
      return this;
    }

    /**
     * Sets how many times a call that may be repeated is repeated at most.
     *
     * @param maxRetries 0 to 10; 2 by default
     * @return this builder
     */
    public Builder maxRetries(int maxRetries) {
      if (maxRetries < 0 || maxRetries > 10) {
        throw new IllegalArgumentException("maxRetries: must be 0 to 10");
      }
      this.maxRetries = maxRetries;
      return this;
    }

    /**
     * Sets the longest body that is read into memory. Streams are not limited.
     *
     * @param maxBodyBytes bytes after decompression, more than zero; 16 MiB by default
     * @return this builder
     */
    public Builder maxBodyBytes(long maxBodyBytes) {
      if (maxBodyBytes <= 0) {
        throw new IllegalArgumentException("maxBodyBytes: must be more than zero");
      }
      this.maxBodyBytes = maxBodyBytes;
      return this;
    }

    /**
     * Adds a header to every request, to whatever server it goes. It takes the place of one that
     * the library would send under the same name.
     *
     * @param name a header name that the transport does not set itself, and none that carries a
     *     credential: {@link #token(String)} sends one to its own server alone
     * @param value printable ASCII
     * @return this builder
     */
    public Builder header(String name, String value) {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
      if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")
          || OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "name: not the name of a header, or one that the transport sets itself");
      }
      if (CREDENTIAL.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "name: the header "
                + name
                + " would carry a credential to every server; token(...) binds one to its own");
      }
      if (!value.chars().allMatch(c -> c == '\t' || (c >= 0x20 && c < 0x7f))) {
        throw new IllegalArgumentException(
            "value: a header takes printable ASCII, without line breaks");
      }
      headers.add(Map.entry(name, value));
      return this;
    }

    /**
     * Adds a parameter to the query of every request, such as one that the service has renamed.
     *
     * @param name its name, not encoded
     * @param value its value, not encoded
     * @return this builder
     */
    public Builder query(String name, String value) {
      if (Objects.requireNonNull(name, "name").isEmpty()) {
        throw new IllegalArgumentException("name: must not be empty");
      }
      query.add(Map.entry(name, Objects.requireNonNull(value, "value")));
      return this;
    }

    /**
     * Adds a listener.
     *
     * @param listener watches the calls
     * @return this builder
     */
    public Builder listener(CallListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * Builds the options.
     *
     * @return the options
     */
    public CallOptions build() {
      return new CallOptions(this);
    }
  }
}
