package io.github.partnerapi.call;

import io.github.partnerapi.CallOptions;
import io.github.partnerapi.Pacing;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.Response;
import io.github.partnerapi.transport.Cancellation;
import io.github.partnerapi.transport.Transport;
import io.github.partnerapi.transport.WireRequest;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Carries out calls: sends, waits, repeats what may be repeated, reads, and turns every failure
 * into one exception tree. All calls of both clients run through here.
 *
 * <p>Safe for use by many threads.
 */
public final class CallEngine implements AutoCloseable {
  /** Where a function that was given an engine, and shall call no other, has its head kept. */
  private static final ThreadLocal<AtomicReference<Response<?>>> CAPTURING = new ThreadLocal<>();

  private final Shared shared;
  private final CallOptions options;
  private final @Nullable AtomicReference<Response<?>> captured;

  private final @Nullable Cancellation cancellation;

  private CallEngine(
      Shared shared,
      CallOptions options,
      @Nullable AtomicReference<Response<?>> captured,
      @Nullable Cancellation cancellation) {
    this.shared = shared;
    this.options = options;
    this.captured = captured;
    this.cancellation = cancellation;
  }

  /**
   * Creates an engine.
   *
   * @param transport sends the requests; closed with the engine
   * @param servers where the servers are, by the URL that the document gives
   * @param userAgent the value of the User-Agent header
   * @param pacing counts the requests, or null for none
   * @param timing time and chance
   * @param options what holds for every call
   * @return the engine
   */
  public static CallEngine of(
      Transport transport,
      Map<String, Server> servers,
      String userAgent,
      @Nullable Pacing pacing,
      Timing timing,
      CallOptions options) {
    return of(
        transport,
        servers,
        userAgent,
        pacing,
        timing,
        options,
        new CallThreads(null, UnaryOperator.identity()));
  }

  /**
   * Creates an engine.
   *
   * @param transport sends the requests; closed with the engine
   * @param servers where the servers are, by the URL that the document gives
   * @param userAgent the value of the User-Agent header
   * @param pacing counts the requests, or null for none
   * @param timing time and chance
   * @param options what holds for every call
   * @param threads run asynchronous calls; closed with the engine
   * @return the engine
   */
  public static CallEngine of(
      Transport transport,
      Map<String, Server> servers,
      String userAgent,
      @Nullable Pacing pacing,
      Timing timing,
      CallOptions options,
      CallThreads threads) {
    Shared shared = new Shared(transport, servers, userAgent, pacing, timing, threads);
    return new CallEngine(shared, options, null, null);
  }

  /**
   * Starts the request of a call.
   *
   * @param operation the operation to call
   * @return a builder for its arguments
   */
  public RequestBuilder request(Operation<?> operation) {
    return new RequestBuilder(operation, baseUrl(operation));
  }

  /**
   * Returns where the server of an operation is.
   *
   * @param operation the operation
   * @return its base URL, without a slash at the end
   */
  public String baseUrl(Operation<?> operation) {
    return shared.server(operation).baseUrl();
  }

  /**
   * Returns what sends requests that were built before the call.
   *
   * @return the transport that the engine was created with
   */
  public Transport transport() {
    return shared.transport;
  }

  /**
   * Returns what holds for every call.
   *
   * @return the options
   */
  public CallOptions options() {
    return options;
  }

  /**
   * Returns an engine with other options that shares everything else. Closing it closes nothing.
   *
   * @param options what holds for its calls
   * @return the engine
   */
  public CallEngine with(CallOptions options) {
    return new CallEngine(shared, options, captured, cancellation);
  }

  /**
   * Makes a call and keeps the head of its response.
   *
   * @param call makes one call with the engine it is given
   * @param <T> what the call returns
   * @return the whole response
   * @throws IllegalStateException when no call was made, or one with another engine; then that one
   *     has not been sent
   */
  public <T> Response<T> capture(Function<CallEngine, T> call) {
    AtomicReference<Response<?>> outer = CAPTURING.get();
    refuseOthers(outer);
    // Within another capture by the same client, both want the head of the one call.
    AtomicReference<Response<?>> head = outer != null ? outer : new AtomicReference<>();
    T value;
    CAPTURING.set(head);
    try {
      value = call.apply(new CallEngine(shared, options, head, cancellation));
    } finally {
      capturing(outer);
    }
    Response<?> response = head.get();
    if (response == null) {
      throw new IllegalStateException(
          "the function made no call with the client that it was given");
    }
    return new Response<>(response.status(), response.headers(), value);
  }

  /**
   * Makes calls on another thread.
   *
   * @param call makes the calls with the engine it is given
   * @param <T> what it returns
   * @return its result; whatever ends the future early, such as cancelling it, ends the calls
   * @throws IllegalStateException when the client is closed
   * @throws java.util.concurrent.RejectedExecutionException when no thread can take it
   */
  public <T> CompletableFuture<T> async(Function<CallEngine, ? extends T> call) {
    Cancellation ends = new Cancellation();
    CallEngine own = new CallEngine(shared, options, captured, ends);
    AsyncCall<T> future = new AsyncCall<>(() -> call.apply(own), ends);
    shared.threads.run(future);
    return future;
  }

  /**
   * Carries out a call.
   *
   * @param operation the operation to call
   * @param request its request, without credential and standard headers
   * @param <T> what a success gives
   * @return what the operation's reader read
   * @throws PartnerApiException when the call fails
   * @throws IllegalStateException when the client is closed
   */
  public <T> T call(Operation<T> operation, WireRequest request) {
    return call(
        operation, scope(operation, request), new PreparedRequest(shared.transport, request));
  }

  /**
   * Carries out a call whose body the caller reads.
   *
   * @param operation the operation to call
   * @param request its request, without credential and standard headers
   * @return the body after decompression, to be closed by the caller; it ends with an exception at
   *     the deadline
   * @throws PartnerApiException when the call fails before the body
   * @throws IllegalStateException when the client is closed
   */
  public InputStream open(Operation<?> operation, WireRequest request) {
    return open(
        operation, scope(operation, request), new PreparedRequest(shared.transport, request));
  }

  /**
   * Carries out a call whose request the HTTP client builds.
   *
   * @param operation the operation to call
   * @param scope whom a documented rate limit counts for, encoded as in the path; not used without
   *     one
   * @param sender sends the request
   * @param <T> what a success gives
   * @return what the operation's reader read
   * @throws PartnerApiException when the call fails
   * @throws IllegalStateException when the client is closed
   */
  public <T> T call(Operation<T> operation, String scope, Sender sender) {
    return alone(() -> run(operation, scope, sender).read());
  }

  /**
   * Carries out a call whose request the HTTP client builds, and whose body the caller reads.
   *
   * @param operation the operation to call
   * @param scope whom a documented rate limit counts for, encoded as in the path; not used without
   *     one
   * @param sender sends the request
   * @return the body after decompression, to be closed by the caller; it ends with an exception at
   *     the deadline
   * @throws PartnerApiException when the call fails before the body
   * @throws IllegalStateException when the client is closed
   */
  public InputStream open(Operation<?> operation, String scope, Sender sender) {
    return alone(() -> run(operation, scope, sender).open());
  }

  /**
   * Makes a call, within which others may be made with any engine: what is asked for a credential
   * may call a client of its own.
   */
  private <R> R alone(Supplier<R> call) {
    AtomicReference<Response<?>> outer = CAPTURING.get();
    refuseOthers(outer);
    CAPTURING.remove();
    try {
      return call.get();
    } finally {
      capturing(outer);
    }
  }

  private void refuseOthers(@Nullable AtomicReference<Response<?>> capturing) {
    if (capturing != null && capturing != captured) {
      throw new IllegalStateException(
          "the function of exchange(...) calls another client than the one that it was given; nothing was sent");
    }
  }

  private static void capturing(@Nullable AtomicReference<Response<?>> head) {
    if (head == null) {
      CAPTURING.remove();
    } else {
      CAPTURING.set(head);
    }
  }

  private <T> CallRun<T> run(Operation<T> operation, String scope, Sender sender) {
    shared.checkOpen(operation);
    if (operation.hasSecretTarget()) {
      shared.transport.checkTargetsStaySecret(operation.id());
    }
    return new CallRun<>(shared, options, operation, scope, sender, captured, cancellation);
  }

  private String scope(Operation<?> operation, WireRequest request) {
    return operation.rateLimit() == null
        ? ""
        : operation.rateLimitScope(request.url(), baseUrl(operation));
  }

  /** Closes the transport. Calls under way end with an exception; closing twice has no effect. */
  @Override
  public void close() {
    shared.close();
  }
}
