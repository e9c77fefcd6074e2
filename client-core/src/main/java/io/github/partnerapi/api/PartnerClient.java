package io.github.partnerapi.api;

import io.github.partnerapi.CallOptions;
import io.github.partnerapi.Response;
import io.github.partnerapi.call.CallEngine;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
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
public abstract sealed class PartnerClient<C extends PartnerClient<C>> implements AutoCloseable
    permits TextClient, Dialog360Client {
  private final CallEngine engine;
  private final boolean derived;

  PartnerClient(CallEngine engine, boolean derived) {
    this.engine = Objects.requireNonNull(engine, "engine");
    this.derived = derived;
  }

  abstract C derive(CallEngine engine);

  abstract String server();

  abstract String[] securitySchemes();

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
    return derive(engine.with(changed.build()));
  }

  /**
   * Makes one call and returns its whole response.
   *
   * @param call makes the call with the client it is given, as in {@code c ->
   *     c.account().getProfile()}
   * @param <T> what the call returns
   * @return status, headers and value
   * @throws IllegalStateException when the function makes no call with the client it is given
   */
  public final <T> Response<T> exchange(Function<? super C, ? extends T> call) {
    Objects.requireNonNull(call, "call");
    return engine.capture(capturing -> call.apply(derive(capturing)));
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
   * Starts a request that the document does not describe. It has the same credential, deadline,
   * retries and errors as any other call.
   *
   * @param method an HTTP method in upper case; only GET is repeated after a failure
   * @param path the path from the root of the server, with parameters in braces
   * @return a builder for its arguments
   * @throws IllegalArgumentException when the path could lead elsewhere
   */
  public final RawRequest raw(String method, String path) {
    return RawRequest.of(engine, method, path, server(), securitySchemes());
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
