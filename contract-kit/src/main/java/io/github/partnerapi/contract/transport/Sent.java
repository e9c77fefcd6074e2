package io.github.partnerapi.contract.transport;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request.
 *
 * @param response the answer, or null
 * @param failure what was thrown, or null
 */
record Sent(HttpAdapter.@Nullable Response response, @Nullable Throwable failure) {
  /** Far longer than anything takes that is not meant to wait for it. */
  static final Duration LONG = Duration.ofSeconds(20);

  /** For what is meant to wait for it. */
  static final Duration SHORT = Duration.ofMillis(700);

  /** Longer than a call with a short deadline takes on the busiest machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** For what is ended by somebody else, long before. */
  static final Duration ENDLESS = Duration.ofMinutes(5);

  private static final byte[] BODY = "{\"amount\":1}".getBytes(StandardCharsets.UTF_8);

  static Sent get(HttpAdapter client, URI server) {
    return get(client, server, LONG);
  }

  static Sent get(HttpAdapter client, URI server, Duration deadline) {
    return of(
        client,
        new HttpAdapter.Request("GET", server.resolve("/things"), Map.of(), null, deadline));
  }

  static Sent post(HttpAdapter client, URI server) {
    return post(client, server, LONG);
  }

  static Sent post(HttpAdapter client, URI server, Duration deadline) {
    return post(client, server, BODY, deadline);
  }

  static Sent post(HttpAdapter client, URI server, byte @Nullable [] body, Duration deadline) {
    return of(
        client,
        new HttpAdapter.Request(
            "POST",
            server.resolve("/things"),
            body == null ? Map.of() : Map.of("Content-Type", "application/json"),
            body,
            deadline));
  }

  /**
   * Makes a call on a thread of its own.
   *
   * @return what came of it, or null when it goes on long after its deadline
   */
  static @Nullable Sent inTime(Callable<Sent> call) throws InterruptedException {
    FutureTask<Sent> task = new FutureTask<>(call);
    start(task);
    return inTime(task, PATIENCE);
  }

  /** Waits for a call that is under way, and returns null when it goes on. */
  static @Nullable Sent inTime(FutureTask<Sent> call, Duration patience)
      throws InterruptedException {
    try {
      return call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the kit itself failed", e.getCause());
    }
  }

  static Thread start(Runnable task) {
    Thread thread = new Thread(task, "transport-kit-call");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Whatever a client throws is what came of it. */
  private static Sent of(HttpAdapter client, HttpAdapter.Request request) {
    try {
      return new Sent(client.send(request), null);
    } catch (Throwable any) {
      return new Sent(null, any);
    }
  }

  boolean failed() {
    return failure != null;
  }

  int status() {
    return response == null ? 0 : response.status();
  }

  boolean hasBody(byte[] expected) {
    return response != null && Arrays.equals(response.body(), expected);
  }

  boolean hasBody(String expected) {
    return hasBody(expected.getBytes(StandardCharsets.UTF_8));
  }

  /** What was thrown, or the status that came. */
  String told() {
    return failure != null ? failure.getClass().getSimpleName() : "status " + status();
  }
}
