package io.github.partnerapi.call;

import io.github.partnerapi.CallInterruptedException;
import io.github.partnerapi.CallOptions;
import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.ConnectionLostException;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.Response;
import io.github.partnerapi.UnreachableException;
import io.github.partnerapi.transport.Deadline;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One call, from the first attempt to the last. For one thread; nothing of it outlives the call but
 * a streamed body.
 */
final class CallRun<T> {
  private final Shared shared;
  private final CallOptions options;
  private final Operation<T> operation;
  private final String scope;
  private final Sender sender;
  private final @Nullable AtomicReference<Response<?>> captured;
  private final Additions additions;
  private final CallEvents events;
  private final Deadline deadline;
  private RequestOutcome outcome = RequestOutcome.NOT_SENT;

  CallRun(
      Shared shared,
      CallOptions options,
      Operation<T> operation,
      String scope,
      Sender sender,
      @Nullable AtomicReference<Response<?>> captured) {
    this.shared = shared;
    this.options = options;
    this.operation = operation;
    this.scope = scope;
    this.sender = sender;
    this.captured = captured;
    this.additions = Additions.of(operation, options, shared.userAgent);
    this.events = new CallEvents(operation, options.listeners(), shared.timing);
    this.deadline = Deadline.after(options.deadline(), shared.timing.nanoTime());
  }

  T read() {
    ResponseDecoder<T> decoder =
        new ResponseDecoder<>(operation, options.maxBodyBytes(), events.driftSink());
    T value = run((response, received, end) -> decoder.read(response, received));
    events.ended(null);
    return value;
  }

  /** The call ends with the body, not with the method. */
  InputStream open() {
    ResponseDecoder<T> decoder =
        new ResponseDecoder<>(operation, Long.MAX_VALUE, events.driftSink());
    InputStream body =
        run(
            (response, received, end) ->
                new StreamedBody(
                    decoder.open(response, received),
                    response,
                    failure -> end.ended(decoder.ofStream(response, failure))));
    events.returning();
    return body;
  }

  private <R> R run(AttemptRun.Reading<R> reading) {
    RetryPolicy retries = new RetryPolicy(options.maxRetries(), shared.timing);
    try {
      for (int number = 1; ; number++) {
        pace();
        endWhenClosed();
        AttemptRun attempt =
            new AttemptRun(operation, deadline, options.deadline(), events, outcome, number);
        try {
          R result =
              attempt.run(
                  sender,
                  additions.before(events.attempting(number)),
                  shared.server(operation),
                  reading);
          if (captured != null) {
            captured.set(attempt.head());
          }
          return result;
        } catch (PartnerApiException failure) {
          if (failure.outcome().compareTo(outcome) > 0) {
            outcome = failure.outcome();
          }
          Duration pause = retries.pause(operation.method(), failure, number, deadline);
          if (pause == null) {
            throw failure;
          }
          sleep(pause);
        }
      }
    } catch (Throwable failure) {
      events.ended(failure);
      throw failure;
    }
  }

  /** Waits until the documented rate limit has room, if the caller wants that. */
  private void pace() {
    if (shared.pacing == null || operation.rateLimit() == null) {
      return;
    }
    Duration wait = shared.pacing.acquire(operation.rateLimit(), scope);
    while (!wait.isZero()) {
      if (wait.compareTo(Duration.ofNanos(deadline.remainingNanos())) >= 0) {
        throw new CallTimeoutException(
            operation.id(),
            "the documented rate limit has no room before the deadline"
                + (outcome == RequestOutcome.NOT_SENT ? ", and nothing was sent" : ""),
            outcome,
            null);
      }
      sleep(wait);
      endWhenClosed();
      wait = shared.pacing.acquire(operation.rateLimit(), scope);
    }
  }

  /** No request starts after the client was closed, whatever the call was waiting for. */
  private void endWhenClosed() {
    if (shared.isClosed()) {
      String reason = "the client was closed before the request was sent";
      throw outcome == RequestOutcome.NOT_SENT
          ? new UnreachableException(operation.id(), reason, null)
          : new ConnectionLostException(operation.id(), reason + " again", null);
    }
  }

  private void sleep(Duration pause) {
    try {
      shared.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(operation.id(), "while waiting to send", outcome, null);
    }
  }
}
