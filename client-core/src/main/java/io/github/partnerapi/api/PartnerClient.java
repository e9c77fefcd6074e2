package io.github.partnerapi.api;

import io.github.partnerapi.CallOptions;
import io.github.partnerapi.Response;
import io.github.partnerapi.call.Binding;
import io.github.partnerapi.call.CallEngine;
import io.github.partnerapi.config.ServerSetting;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the clients of both providers have in common.
 *
 * <p>Immutable and safe for use by many threads. A client holds one pool of connections: create it
 * once and close it when it is not needed any more.
 *
 * @param <C> the client's own type
 */
public abstract class PartnerClient<C extends PartnerClient<C>> implements AutoCloseable {
  private final CallEngine engine;
  private final Binding binding;
  private final boolean derived;
  private final ServerSetting home;

  /**
   * For the clients of the providers.
   *
   * @param engine carries out the calls; closed with the client, unless this one is derived
   * @param binding puts the operations on an HTTP client
   * @param derived whether another client owns the engine
   * @param home the server of requests that the document does not describe
   */
  PartnerClient(CallEngine engine, Binding binding, boolean derived, ServerSetting home) {
    this.engine = Objects.requireNonNull(engine, "engine");
    this.binding = Objects.requireNonNull(binding, "binding");
    this.derived = derived;
    this.home = home;
  }

  /** Creates a client that leaves it to this one to close the engine. */
  abstract C derive(CallEngine engine, Binding binding);

  /** Puts the operations of one tag on the HTTP client. */
  final <A> A bind(Class<A> api) {
    return binding.bind(api, engine);
  }

  /**
   * Returns a client with other options that shares connections and credentials with this one.
   * Closing it closes nothing.
   *
   * @param change changes the options of this client, such as {@code o ->
   *     o.deadline(Duration.ofMinutes(5))}
   * @return the derived client
   */
  public final C with(UnaryOperator<CallOptions.Builder> change) {
    CallOptions.Builder changed =
        Objects.requireNonNull(change, "change").apply(engine.options().toBuilder());
    return derive(engine.with(changed.build()), binding);
  }

  /**
   * Returns a client with another secret that shares connections and everything else with this one:
   * for a partner with many tokens. The secret goes where this client's goes, and nowhere else.
   * Closing it closes nothing.
   *
   * @param token an API token of Text, or a key of 360dialog
   * @return the derived client
   */
  public final C as(String token) {
    return with(options -> options.token(token));
  }

  /**
   * Returns a client with another secret that shares connections and everything else with this one.
   *
   * @param token asked for the secret on every request
   * @return the derived client
   */
  public final C as(Supplier<String> token) {
    return with(options -> options.token(token));
  }

  /**
   * Makes one call and returns its whole response.
   *
   * @param call makes the call with the client it is given, as in {@code c ->
   *     c.account().getProfile()}
   * @param <T> what the call returns
   * @return status, headers and value
   * @throws IllegalStateException when the function makes no call with the client it is given, or
   *     one with another; then that one has not been sent
   */
  public final <T> Response<T> exchange(Function<? super C, ? extends T> call) {
    Objects.requireNonNull(call, "call");
    return engine.capture(capturing -> call.apply(derive(capturing, binding)));
  }

  /**
   * Makes one call that returns nothing, and returns its whole response.
   *
   * @param call makes the call with the client it is given
   * @return status and headers
   * @throws IllegalStateException when the function makes no call with the client it is given
   */
  public final Response<@Nullable Void> exchangeVoid(Consumer<? super C> call) {
    Objects.requireNonNull(call, "call");
    return exchange(
        client -> {
          call.accept(client);
          return null;
        });
  }

  /**
   * Makes calls on another thread: a virtual one on Java 21 and newer, unless the builder was given
   * an executor. Promises, exceptions and listeners are those of the same calls without this
   * method.
   *
   * @param call makes the calls with the client it is given, as in {@code c ->
   *     c.account().requestWithdrawal()}
   * @param <T> what it returns
   * @return its result. Cancelling it, or ending it by {@code orTimeout}, ends the call on the
   *     wire; what the service does with a request that it has, nobody knows then
   * @throws IllegalStateException when the client is closed
   * @throws java.util.concurrent.RejectedExecutionException when no thread can take it
   */
  public final <T> CompletableFuture<T> async(Function<? super C, ? extends T> call) {
    Objects.requireNonNull(call, "call");
    return engine.async(own -> call.apply(derive(own, binding)));
  }

  /**
   * Makes calls that return nothing on another thread, like {@link #async}.
   *
   * @param call makes the calls with the client it is given
   * @return null when they have ended
   * @throws IllegalStateException when the client is closed
   * @throws java.util.concurrent.RejectedExecutionException when no thread can take it
   */
  public final CompletableFuture<@Nullable Void> asyncVoid(Consumer<? super C> call) {
    Objects.requireNonNull(call, "call");
    return async(
        client -> {
          call.accept(client);
          return null;
        });
  }

  /**
   * Returns the document that this client is generated from: which operations there are, and how
   * well each and its members are known.
   *
   * @return the document, that of both providers
   */
  public final Document document() {
    return new Document(DocumentedOperations.all());
  }

  /**
   * Starts a request that the document does not describe. It has the same credential, deadline,
   * retries and errors as any other call.
   *
   * @param method an HTTP method in upper case; only GET is repeated after a failure
   * @param path the path from the root of the server, with parameters in braces
   * @return a builder for its arguments
   * @throws IllegalArgumentException when the path could lead elsewhere
   */
  public final RawRequest raw(String method, String path) {
    return RawRequest.of(engine, method, path, home);
  }

  /**
   * Closes the connections, unless the HTTP client belongs to the caller, or this client is derived
   * from another. Closing twice has no effect.
   */
  @Override
  public final void close() {
    if (!derived) {
      engine.close();
    }
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + engine.options() + "]";
  }
}
