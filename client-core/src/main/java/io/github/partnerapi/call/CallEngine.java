package io.github.partnerapi.call;

import io.github.partnerapi.transport.WireRequest;

import io.github.partnerapi.CallOptions;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.Response;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries out calls: sends, waits, repeats what may be repeated, reads, and turns every failure into one exception
 * tree. All calls of both clients run through here.
 *
 * <p>Safe for use by many threads.
 */
public final class CallEngine implements AutoCloseable {
  private final Shared shared;
  private final CallOptions options;
  private final @Nullable AtomicReference<Response<?>> captured;

  public CallEngine(Shared shared, CallOptions options, @Nullable AtomicReference<Response<?>> captured) {
    this.shared = shared;
    this.options = options;
    this.captured = captured;
  }

  /**
   * Starts a request.
   *
   * @param operation the operation to call
   * @param <T> what a success gives
   * @return a builder for its arguments
   */
  public <T> RequestBuilder<T> to(Operation<T> operation) {
    return new RequestBuilder<>(this, operation);
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
    return new CallEngine(shared, options, captured);
  }

  /**
   * Makes a call and keeps the head of its response.
   *
   * @param call makes one call with the engine it is given
   * @param <T> what the call returns
   * @return the whole response
   * @throws IllegalStateException when no call was made
   */
  public <T> Response<T> capture(Function<CallEngine, T> call) {
    AtomicReference<Response<?>> head = new AtomicReference<>();
    T value = call.apply(new CallEngine(shared, options, head));
    Response<?> response = head.get();
    if (response == null) {
      throw new IllegalStateException("the function made no call with the client that it was given");
    }
    return new Response<>(response.status(), response.headers(), value);
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
    return new CallRun<T>(shared, options, operation, request, captured).read();
  }

  /**
   * Carries out a call whose body the caller reads.
   *
   * @param operation the operation to call
   * @param request its request, without credential and standard headers
   * @return the body after decompression, to be closed by the caller; it ends with an exception at the deadline
   * @throws PartnerApiException when the call fails before the body
   * @throws IllegalStateException when the client is closed
   */
  public InputStream open(Operation<?> operation, WireRequest request) {
    return new CallRun<>(shared, options, operation, request, captured).open();
  }

  /** Closes the transport. Calls under way end with an exception; closing twice has no effect. */
  @Override
  public void close() {
    shared.close();
  }
}
