package io.github.partnerapi.call;

import io.github.partnerapi.CallListener;
import io.github.partnerapi.Headers;
import io.github.partnerapi.json.DriftSink;
import io.github.partnerapi.transport.WireResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log and the listeners what happens in one call: the end of each attempt, and then one
 * end of the call, whoever reports it first.
 */
final class CallEvents implements DriftSink {
  private static final System.Logger LOG = System.getLogger("io.github.partnerapi");
  private static final List<String> LOGGED_HEADERS =
      List.of("Content-Type", "Content-Length", "Content-Encoding", "Date", "Retry-After");

  private final Operation<?> operation;
  private final List<CallListener> listeners;
  private final Timing timing;
  private final long start;
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile int attempts;
  private volatile int status;

  CallEvents(Operation<?> operation, List<CallListener> listeners, Timing timing) {
    this.operation = operation;
    this.listeners = listeners;
    this.timing = timing;
    this.start = now();
  }

  long now() {
    return timing.nanoTime().getAsLong();
  }

  void attempted(
      int number,
      long since,
      long sent,
      @Nullable WireResponse response,
      long received,
      @Nullable Throwable failure) {
    attempts = number;
    status = response == null ? 0 : response.status();
    boolean logged = LOG.isLoggable(System.Logger.Level.DEBUG);
    if (!logged && listeners.isEmpty()) {
      return;
    }
    CallListener.Attempt attempt =
        new CallListener.Attempt(
            operation.id(),
            number,
            status,
            Duration.ofNanos(now() - since),
            sent,
            received,
            failure);
    tell(listener -> listener.attempted(attempt));
    if (logged) {
      LOG.log(
          System.Logger.Level.DEBUG, line(attempt, response == null ? null : response.headers()));
    }
  }

  /** Ends the call. Only the first end is told. */
  void ended(@Nullable Throwable failure) {
    if (ended.compareAndSet(false, true) && !listeners.isEmpty()) {
      CallListener.Call call =
          new CallListener.Call(
              operation.id(), attempts, status, Duration.ofNanos(now() - start), failure);
      tell(listener -> listener.called(call));
    }
  }

  @Override
  public void drift(CallListener.Drift.Kind kind, String pointer) {
    CallListener.Drift drift = new CallListener.Drift(operation.id(), kind, pointer);
    tell(listener -> listener.drifted(drift));
  }

  DriftSink driftSink() {
    return listeners.isEmpty() ? DriftSink.NONE : this;
  }

  private static String line(CallListener.Attempt attempt, @Nullable Headers headers) {
    StringBuilder line =
        new StringBuilder(attempt.operation())
            .append(": attempt ")
            .append(attempt.number())
            .append(", status ")
            .append(attempt.status())
            .append(", ")
            .append(attempt.duration().toMillis())
            .append(" ms, sent ")
            .append(attempt.requestBytes())
            .append(" bytes, received ")
            .append(attempt.responseBytes())
            .append(" bytes");
    if (attempt.failure() != null) {
      line.append(", ").append(attempt.failure().getClass().getSimpleName());
    }
    if (headers != null) {
      for (String name : LOGGED_HEADERS) {
        String value = headers.first(name);
        if (value != null) {
          line.append(", ").append(name).append(": ").append(HeaderText.of(name, value));
        }
      }
    }
    return line.toString();
  }

  private void tell(Consumer<CallListener> event) {
    for (CallListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (Throwable e) {
        // Also what its language need not declare: a listener never costs the caller his result.
        LOG.log(
            System.Logger.Level.WARNING,
            operation.id()
                + ": a listener failed with "
                + e.getClass().getName()
                + "; the call goes on");
      }
    }
  }
}
