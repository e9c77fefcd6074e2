package io.github.partnerapi.feign.internal;

import feign.FeignException;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.Request;
import feign.Response;
import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends one attempt through Feign.
 *
 * @param connectTimeout how long making a connection may take
 * @param unseen whether nobody stands between Feign and the client of this project
 */
record FeignExchange(Duration connectTimeout, boolean unseen) {
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
    return FeignResponse.of(response(handler, all), deadline);
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
