package io.github.partnerapi.feign.internal;

import feign.FeignException;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.Request;
import feign.Response;
import io.github.partnerapi.transport.Cancellation;
import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends one attempt through Feign.
 *
 * @param connectTimeout how long making a connection may take
 * @param abort ends what a thread waits for
 * @param unseen whether nobody stands between Feign and the client of this project
 */
record FeignExchange(Duration connectTimeout, Consumer<Thread> abort, boolean unseen) {
  /**
   * Sends an attempt.
   *
   * @param handler what Feign does for the method
   * @param arguments the encoded arguments
   */
  WireResponse send(
      MethodHandler handler, @Nullable Object[] arguments, Attempt attempt, Deadline deadline)
      throws IOException, InterruptedException {
    deadline.check();
    Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = options(deadline, attempt);
    all[arguments.length + 1] = attempt;
    Cancellation cancellation = deadline.cancellation();
    if (cancellation == null) {
      return FeignResponse.of(response(handler, all), deadline);
    }
    // A thread that waits for a socket does not notice an interrupt.
    Thread caller = Thread.currentThread();
    Cancellation.Registration waiting = cancellation.onCancel(() -> abort.accept(caller));
    Response response;
    try {
      response = response(handler, all);
    } finally {
      waiting.close();
    }
    return new CancellableResponse(
        FeignResponse.of(response, deadline), cancellation.onCancel(response::close));
  }

  private static Response response(MethodHandler handler, @Nullable Object[] arguments)
      throws IOException, InterruptedException {
    try {
      return (Response) handler.invoke(arguments);
    } catch (FeignException e) {
      IOException failure = Failures.ofTheClient(e);
      if (failure != null) {
        throw failure;
      }
      throw e;
    } catch (RuntimeException | Error | IOException | InterruptedException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("Feign threw what no method declares", e);
    }
  }

  /** Tells a Feign client the time that is left. Redirects are off. */
  private Request.Options options(Deadline deadline, Attempt attempt) {
    // Rounded up: a socket that gave up before the deadline would look like a lost connection.
    long left = Math.max(0, TimeUnit.NANOSECONDS.toMillis(deadline.remainingNanos())) + 1;
    long connect = Math.min(connectTimeout.toMillis(), left);
    return unseen
        ? new AttemptOptions(connect, left, attempt.headers())
        : new Request.Options(connect, TimeUnit.MILLISECONDS, left, TimeUnit.MILLISECONDS, false);
  }
}
