package io.github.partnerapi.call;

import io.github.partnerapi.CallInterruptedException;
import io.github.partnerapi.Headers;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.Response;
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
  private final int number;
  private final long start;
  private final ByteCount received = new ByteCount();
  private final AtomicBoolean ended = new AtomicBoolean();
  private long sent;
  private @Nullable WireResponse response;

  AttemptRun(
      Operation<?> operation, Deadline deadline, Duration time, CallEvents events, int number) {
    this.operation = operation;
    this.deadline = deadline;
    this.failures = TransportFailures.of(operation.id(), deadline, time);
    this.events = events;
    this.number = number;
    this.start = events.now();
  }

  /** What is done with a response. */
  @FunctionalInterface
  interface Reading<R> {
    R read(WireResponse response, ByteCount received, StreamedBody.End end) throws IOException;
  }

  <R> R run(Sender sender, Additions additions, Server server, Reading<R> reading) {
    boolean open = false;
    try {
      refuseInterrupted();
      Additions all = server.authorised(additions, operation);
      try {
        response = sender.send(all, deadline);
      } finally {
        sent = sender.requestBytes();
      }
      R result = reading.read(response, received, this::streamEnded);
      open = result instanceof StreamedBody;
      if (!open) {
        ended(null);
      }
      return result;
    } catch (IOException | InterruptedException e) {
      throw ended(failures.of(e));
    } catch (RuntimeException | Error e) {
      ended(e);
      throw e;
    } finally {
      if (response != null && !open) {
        response.close();
      }
    }
  }

  private void refuseInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CallInterruptedException(
          operation.id(), "before anything was sent", RequestOutcome.NOT_SENT, null);
    }
  }

  /** The end of a streamed body is the end of the attempt and of the call. */
  private void streamEnded(@Nullable IOException failure) {
    events.ended(ended(failure == null ? null : failures.of(failure)));
  }

  private <F extends @Nullable Throwable> F ended(F failure) {
    if (ended.compareAndSet(false, true)) {
      events.attempted(number, start, sent, response, received.bytes(), failure);
    }
    return failure;
  }

  Response<?> head() {
    return response == null
        ? new Response<>(0, Headers.of(Map.of()), null)
        : new Response<>(response.status(), response.headers(), null);
  }
}
