package io.github.partnerapi.config;

import io.github.partnerapi.CallListener;
import io.github.partnerapi.CallOptions;
import io.github.partnerapi.Pacing;
import io.github.partnerapi.call.Binding;
import io.github.partnerapi.call.CallEngine;
import io.github.partnerapi.call.CallThreads;
import io.github.partnerapi.call.Server;
import io.github.partnerapi.call.Timing;
import io.github.partnerapi.call.UserAgent;
import io.github.partnerapi.transport.ConnectionSettings;
import io.github.partnerapi.transport.HttpProxy;
import io.github.partnerapi.transport.Transport;
import io.github.partnerapi.transport.TransportFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Configures a client. What is not set here comes from the system properties, then from the
 * environment, then from the defaults.
 *
 * @param <C> the client
 * @param <B> the builder's own type
 * @param <H> the HTTP client that the client sends with
 */
public abstract class ClientBuilder<C, B extends ClientBuilder<C, B, H>, H> {
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int MOST_CONNECTIONS = 100_000;

  private final TransportFactory<H> transports;
  private final Binding binding;
  private final ConfiguredServers servers;
  private final CallOptions.Builder options = CallOptions.builder();
  private final CallOptions defaults = CallOptions.builder().build();
  private @Nullable Duration deadline;
  private @Nullable Duration connectTimeout;
  private @Nullable Integer maxRetries;
  private @Nullable Long maxBodyBytes;
  private @Nullable String userAgentSuffix;
  private @Nullable Integer maxConnections;
  private @Nullable Duration idleTime;
  private @Nullable HttpProxy proxy;
  private @Nullable SSLContext sslContext;
  private @Nullable Pacing pacing;
  private @Nullable Executor executor;
  private UnaryOperator<Runnable> asyncContext = UnaryOperator.identity();
  private @Nullable H http;
  private @Nullable Transport transport;
  private UnaryOperator<Transport> around = UnaryOperator.identity();
  private Settings settings = Settings.PROCESS;
  private Timing timing = Timing.SYSTEM;

  /**
   * For the builders of the clients.
   *
   * @param transports makes what sends the requests
   * @param binding puts the operations on it
   * @param servers all servers that the client calls
   */
  protected ClientBuilder(
      TransportFactory<H> transports, Binding binding, ServerSetting... servers) {
    this.transports = Objects.requireNonNull(transports, "transports");
    this.binding = Objects.requireNonNull(binding, "binding");
    this.servers = new ConfiguredServers(List.of(servers));
  }

  /**
   * Sets how long a call may take, all attempts, waiting and the body included.
   *
   * @param deadline longer than zero, at most 24 hours; 60 seconds by default; system property
   *     {@code partnerapi.deadline}, as in {@code PT60S}
   * @return this builder
   */
  public final B deadline(Duration deadline) {
    options.deadline(deadline);
    this.deadline = deadline;
    return self();
  }

  /**
   * Sets how long making a connection may take: finding the addresses of the host, connecting to
   * one of them, the proxy's tunnel and the TLS handshake.
   *
   * @param connectTimeout longer than zero, at most 24 hours; 10 seconds by default; not used with
   *     an HTTP client of the caller's; system property {@code partnerapi.connect-timeout}
   * @return this builder
   */
  public final B connectTimeout(Duration connectTimeout) {
    this.connectTimeout = time("connectTimeout", connectTimeout);
    return self();
  }

  /**
   * Sets how many requests are under way at the same time at most, each on a connection of its own.
   * A further one waits for a connection until its deadline, and fails as not sent.
   *
   * @param maxConnections 1 to 100000; 256 by default; not used with an HTTP client of the
   *     caller's; system property {@code partnerapi.max-connections}
   * @return this builder
   */
  public final B maxConnections(int maxConnections) {
    this.maxConnections = connections(maxConnections);
    return self();
  }

  /**
   * Sets how long a connection without a request is kept for the next. A server's {@code
   * Keep-Alive: timeout} that is shorter comes first.
   *
   * @param idleTime longer than zero, at most 24 hours; 30 seconds by default; not used with an
   *     HTTP client of the caller's, nor by {@code java.net.http}, which has one time for the JVM;
   *     system property {@code partnerapi.idle-time}
   * @return this builder
   */
  public final B idleTime(Duration idleTime) {
    this.idleTime = time("idleTime", idleTime);
    return self();
  }

  private static Duration time(String name, Duration time) {
    if (Objects.requireNonNull(time, name).isZero()
        || time.isNegative()
        || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(name + ": must be longer than zero, at most 24 hours");
    }
    return time;
  }

  private static int connections(int most) {
    if (most < 1 || most > MOST_CONNECTIONS) {
      throw new IllegalArgumentException("maxConnections: must be 1 to " + MOST_CONNECTIONS);
    }
    return most;
  }

  /**
   * Sets how many times a call that may be repeated is repeated at most.
   *
   * @param maxRetries 0 to 10; 2 by default; system property {@code partnerapi.max-retries}
   * @return this builder
   */
  public final B maxRetries(int maxRetries) {
    options.maxRetries(maxRetries);
    this.maxRetries = maxRetries;
    return self();
  }

  /**
   * Sets the longest body that is read into memory.
   *
   * @param maxBodyBytes bytes after decompression, more than zero; 16 MiB by default; system
   *     property {@code partnerapi.max-body-bytes}
   * @return this builder
   */
  public final B maxBodyBytes(long maxBodyBytes) {
    options.maxBodyBytes(maxBodyBytes);
    this.maxBodyBytes = maxBodyBytes;
    return self();
  }

  /**
   * Adds a listener for all calls.
   *
   * @param listener watches the calls
   * @return this builder
   */
  public final B listener(CallListener listener) {
    options.listener(listener);
    return self();
  }

  /**
   * Adds the name of the caller's program to the User-Agent header.
   *
   * @param suffix printable ASCII, such as {@code billing-job/1.4}; none by default; system
   *     property {@code partnerapi.user-agent-suffix}
   * @return this builder
   */
  public final B userAgentSuffix(String suffix) {
    this.userAgentSuffix = UserAgent.checked(Objects.requireNonNull(suffix, "suffix"));
    return self();
  }

  /**
   * Sets the HTTP client, with its own proxy, TLS and connection settings. It is not closed with
   * the client. It must send a request once, without retries of its own, and must not follow
   * redirects, since they would carry the credential to another server.
   *
   * @param http the client; one is made when this is not set
   * @return this builder
   * @throws IllegalArgumentException when it can be seen that the client follows redirects
   */
  public final B httpClient(H http) {
    transports.check(Objects.requireNonNull(http, "http"));
    this.http = http;
    return self();
  }

  /**
   * Sets what sends the requests instead of an HTTP client, such as a {@code ScriptedTransport} in
   * a test.
   *
   * @param transport sends each request once; closed with the client, and so not to be shared with
   *     another; none by default. The settings of connections are not used then
   * @return this builder
   */
  public final B transport(Transport transport) {
    this.transport = Objects.requireNonNull(transport, "transport");
    return self();
  }

  /**
   * Sets what stands between the client and what sends its requests, such as {@code LastExchange}
   * of the sandbox, which keeps the last one for a test. It sees each attempt with its credential
   * and its body, and sends it as it is.
   *
   * @param around takes the transport that the client would send with, and returns the one that it
   *     sends with; may be asked for each attempt; none by default
   * @return this builder
   */
  public final B around(UnaryOperator<Transport> around) {
    this.around = Objects.requireNonNull(around, "around");
    return self();
  }

  /**
   * Sets an HTTP proxy.
   *
   * @param proxy its address; the JVM's default proxy selector says which by default, as by {@code
   *     https.proxyHost}; not used with an HTTP client of the caller's; system property {@code
   *     partnerapi.proxy}, as in {@code host:3128} or {@code user:password@host:3128}
   * @return this builder
   */
  public final B proxy(InetSocketAddress proxy) {
    this.proxy = new HttpProxy(Objects.requireNonNull(proxy, "proxy"), null, null);
    return self();
  }

  /**
   * Sets an HTTP proxy that asks who is there. It is told by Basic, which anybody between this
   * machine and the proxy can read.
   *
   * @param proxy its address; not used with an HTTP client of the caller's
   * @param user the user, without a colon
   * @param password the password
   * @return this builder
   */
  public final B proxy(InetSocketAddress proxy, String user, String password) {
    this.proxy =
        new HttpProxy(
            Objects.requireNonNull(proxy, "proxy"),
            Objects.requireNonNull(user, "user"),
            Objects.requireNonNull(password, "password"));
    return self();
  }

  /**
   * Allows base URLs with http for some hosts, such as the sandbox in another container. Whoever is
   * on the way between can read and change everything, the credential included.
   *
   * @param hosts their names, as in the base URL; none by default, the loopback interface is always
   *     allowed; system property {@code partnerapi.plain-http}, with commas between them
   * @return this builder
   * @throws IllegalArgumentException when one is no name, or is the service itself
   */
  public final B plainHttp(String... hosts) {
    for (String host : hosts) {
      servers.plainHttp(host);
    }
    return self();
  }

  /**
   * Sets what TLS trusts and presents.
   *
   * @param sslContext the context; the JVM's default when not set; not used with an HTTP client of
   *     the caller's
   * @return this builder
   */
  public final B sslContext(SSLContext sslContext) {
    this.sslContext = Objects.requireNonNull(sslContext, "sslContext");
    return self();
  }

  /**
   * Keeps the calls within the documented rate limits.
   *
   * @param pacing counts the requests; none by default
   * @return this builder
   */
  public final B pacing(Pacing pacing) {
    this.pacing = Objects.requireNonNull(pacing, "pacing");
    return self();
  }

  /**
   * Sets what runs asynchronous calls.
   *
   * @param executor is not closed with the client; by default virtual threads on Java 21 and newer,
   *     and before that at most 64 daemon threads, which end with the client
   * @return this builder
   */
  public final B executor(Executor executor) {
    this.executor = Objects.requireNonNull(executor, "executor");
    return self();
  }

  /**
   * Sets what takes the context of the calling thread, such as the MDC or an observation, to that
   * of an asynchronous call.
   *
   * @param context called on the calling thread with the task, returns the task to run, as in
   *     {@code task -> ContextSnapshotFactory.builder().build().captureAll().wrap(task)}; nothing
   *     is taken along by default
   * @return this builder
   */
  public final B asyncContext(UnaryOperator<Runnable> context) {
    this.asyncContext = Objects.requireNonNull(context, "context");
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
   * @throws IllegalStateException when something is missing; the message names the three ways to
   *     set it
   * @throws IllegalArgumentException when a system property or an environment variable can't be
   *     read
   */
  public final C build() {
    return create(engine(), binding);
  }

  /**
   * Creates the client.
   *
   * @param engine carries out the calls; closed with the client
   * @param binding puts the operations on the HTTP client
   * @return the client
   */
  protected abstract C create(CallEngine engine, Binding binding);

  /**
   * Returns this builder under its own type.
   *
   * @return this
   */
  protected abstract B self();

  /**
   * Sets a secret of the client.
   *
   * @param credential what the secret is for
   * @param secret asked for the secret on every request
   * @return this builder
   */
  protected final B secret(CredentialSetting credential, Supplier<String> secret) {
    servers.secret(credential, secret);
    return self();
  }

  /**
   * Sets another address of a server.
   *
   * @param server the server
   * @param baseUrl https, or http on the loopback interface or to a host that {@link #plainHttp}
   *     names
   * @return this builder
   */
  protected final B baseUrl(ServerSetting server, URI baseUrl) {
    servers.baseUrl(server, baseUrl);
    return self();
  }

  private CallEngine engine() {
    if (transport != null && http != null) {
      throw new IllegalStateException(
          "httpClient(...) and transport(...) are both set: the client can send with one of them"
              + " only");
    }
    Map<String, Server> resolvedServers = servers.resolve(settings);
    CallOptions.Builder resolved = options.build().toBuilder();
    settings.apply(
        deadline, "partnerapi.deadline", Duration::parse, defaults.deadline(), resolved::deadline);
    settings.apply(
        maxRetries,
        "partnerapi.max-retries",
        Integer::valueOf,
        defaults.maxRetries(),
        resolved::maxRetries);
    settings.apply(
        maxBodyBytes,
        "partnerapi.max-body-bytes",
        Long::valueOf,
        defaults.maxBodyBytes(),
        resolved::maxBodyBytes);
    String suffix =
        settings.value(userAgentSuffix, "partnerapi.user-agent-suffix", UserAgent::checked, "");
    ConnectionSettings connection = connection();
    // Last, so that a wrong setting leaves nothing open.
    return CallEngine.of(
        transport != null
            ? transports.over(around.apply(transport), connection)
            : transports.create(http, connection, around),
        resolvedServers,
        UserAgent.of(transports.name(), suffix),
        pacing,
        timing,
        resolved.build(),
        new CallThreads(executor, asyncContext));
  }

  private ConnectionSettings connection() {
    ConnectionSettings fallback = ConnectionSettings.DEFAULT;
    return new ConnectionSettings(
        settings.value(
            connectTimeout,
            "partnerapi.connect-timeout",
            text -> time("connectTimeout", Duration.parse(text)),
            fallback.timeout()),
        proxy != null ? proxy : settings.optional("partnerapi.proxy", HttpProxy::of),
        sslContext,
        settings.value(
            maxConnections,
            "partnerapi.max-connections",
            text -> connections(Integer.parseInt(text)),
            fallback.maxConnections()),
        settings.value(
            idleTime,
            "partnerapi.idle-time",
            text -> time("idleTime", Duration.parse(text)),
            fallback.idleTime()));
  }
}
