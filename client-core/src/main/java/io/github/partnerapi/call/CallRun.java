package io.github.partnerapi.call;

import io.github.partnerapi.transport.WireRequest;
import io.github.partnerapi.transport.WireResponse;
import io.github.partnerapi.transport.Deadline;

import io.github.partnerapi.CallOptions;
import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One call, from the first attempt to the last. For one thread; nothing of it outlives the call. */
final class CallRun<T> {
  private final Shared shared;
  private final CallOptions options;
  private final Operation<T> operation;
  private final WireRequest request;
  private final @Nullable AtomicReference<Response<?>> captured;
  private final CallEvents events;
  private final Deadline deadline;

  CallRun(
      Shared shared,
      CallOptions options,
      Operation<T> operation,
      WireRequest request,
      @Nullable AtomicReference<Response<?>> captured) {
    shared.checkOpen(operation);
    this.shared = shared;
    this.options = options;
    this.operation = operation;
    this.request = request.decorated(options, shared.userAgent);
    this.captured = captured;
    this.events = new CallEvents(operation, options.listeners(), shared.timing);
    this.deadline = Deadline.after(options.deadline(), shared.timing.nanoTime());
  }

  T read() {
    return run(Exchange::read);
  }

  InputStream open() {
    return run(Exchange::open);
  }

  private <R> R run(Step<T, R> step) {
    RetryPolicy retries = new RetryPolicy(options.maxRetries(), shared.timing);
    for (int number = 1; ; number++) {
      pace();
      Exchange<T> exchange = new Exchange<>(operation, request, options, deadline, events, number);
      try {
        R result = exchange.run(shared, step);
        capture(exchange);
        return result;
      } catch (PartnerApiException failure) {
        Duration pause = retries.pause(request, failure, number, deadline);
        if (pause == null) {
          events.called(number, exchange.status(), failure);
          throw failure;
        }
        sleep(pause, failure);
      }
    }
  }

  private void capture(Exchange<T> exchange) {
    if (captured != null) {
      captured.set(exchange.head());
    }
  }

  /** Waits until the documented rate limit has room, if the caller wants that. */
  private void pace() {
    if (shared.pacing == null || operation.rateLimit() == null) {
      return;
    }
    String key = operation.rateLimitKey(request.url(), shared.server(operation).baseUrl());
    Duration wait = shared.pacing.acquire(operation.rateLimit(), key);
    while (!wait.isZero()) {
      PartnerApiException late =
          new CallTimeoutException(operation.id(), "the documented rate limit has no room before the deadline", null);
      if (wait.toNanos() >= deadline.remainingNanos()) {
        throw late;
      }
      sleep(wait, late);
      wait = shared.pacing.acquire(operation.rateLimit(), key);
    }
  }

  private void sleep(Duration pause, PartnerApiException failure) {
    try {
      shared.timing.sleeper().sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  /** What is done with a response. */
  interface Step<T, R> {
    R apply(Exchange<T> exchange, WireResponse response) throws IOException;
  }
}
