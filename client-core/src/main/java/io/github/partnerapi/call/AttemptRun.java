package io.github.partnerapi.call;

import io.github.partnerapi.CallInterruptedException;
import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.ErrorResponse;
import io.github.partnerapi.Headers;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.Response;
import io.github.partnerapi.TransportException;
import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One attempt: one request on the wire and its response. It ends once, with its result, its failure
 * or its stream.
 */
final class AttemptRun {
  private final Operation<?> operation;
  private final Deadline deadline;
  private final TransportFailures failures;
  private final CallEvents events;
  private final RequestOutcome earlier;
  private final int number;
  private final long start;
  private final ReceivedBody received = new ReceivedBody();
  private final AtomicBoolean ended = new AtomicBoolean();
  private long sent;
  private @Nullable WireResponse response;

  /** Begins an attempt; {@code earlier} is what became of the request in those before. */
  AttemptRun(
      Operation<?> operation,
      Deadline deadline,
      Duration time,
      CallEvents events,
      RequestOutcome earlier,
      int number) {
    this.operation = operation;
    this.deadline = deadline;
    this.failures = TransportFailures.of(operation.id(), deadline, time);
    this.events = events;
    this.earlier = earlier;
    this.number = number;
    this.start = events.now();
  }

  /** What is done with a response. */
  @FunctionalInterface
  interface Reading<R> {
    R read(WireResponse response, ReceivedBody received, StreamedBody.End end) throws IOException;
  }

  /**
   * Makes the attempt. What is thrown, checked or not, is its end: a caller's own code may be in
   * another language.
   */
  <R> R run(Sender sender, Additions additions, Server server, Reading<R> reading) {
    try {
      Additions all = server.authorised(additions, operation);
      refuseWhatCantBeSent();
      R result = exchanged(sender, all, reading);
      if (!(result instanceof StreamedBody)) {
        ended(null);
      }
      return result;
    } catch (Throwable failure) {
      ended(failure);
      throw failure;
    }
  }

  private void refuseWhatCantBeSent() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CallInterruptedException(
          operation.id(), "before the request was sent", earlier, null);
    }
    if (deadline.remainingNanos() <= 0) {
      throw new CallTimeoutException(
          operation.id(), "the time was up before the request was sent", earlier, null);
    }
  }

  private <R> R exchanged(Sender sender, Additions additions, Reading<R> reading) {
    try {
      WireResponse came;
      try {
        came = sender.send(additions, deadline);
      } finally {
        sent = sender.requestBytes();
      }
      response = came;
      return read(came, reading);
    } catch (IOException | InterruptedException e) {
      throw withResponse(failures.of(e));
    }
  }

  /** What has come of an answer before it broke off may be all that the caller learns. */
  private PartnerApiException withResponse(PartnerApiException failure) {
    if (response != null && failure instanceof TransportException lost) {
      lost.initResponse(
          new ErrorResponse(
              operation.id(),
              response.status(),
              operation.reason(response.status()),
              response.headers(),
              received.start()));
    }
    return failure;
  }

  private <R> R read(WireResponse came, Reading<R> reading) throws IOException {
    R result;
    try {
      result = reading.read(came, received, this::streamEnded);
    } catch (Throwable failure) {
      try {
        came.close();
      } catch (RuntimeException | Error e) {
        failure.addSuppressed(new TransportFailure(e));
      }
      throw failure;
    }
    if (result instanceof StreamedBody) {
      came.readSlowly();
    } else {
      came.close();
    }
    return result;
  }

  /** The end of a streamed body is the end of the attempt and of the call. */
  private void streamEnded(@Nullable Throwable failure) {
    Throwable told = failure instanceof IOException e ? failures.of(e) : failure;
    ended(told);
    events.ended(told);
  }

  private void ended(@Nullable Throwable failure) {
    if (ended.compareAndSet(false, true)) {
      events.attempted(number, start, sent, response, received.bytes(), failure);
    }
  }

  Response<?> head() {
    return response == null
        ? new Response<>(0, Headers.of(Map.of()), null)
        : new Response<>(response.status(), response.headers(), null);
  }
}
