package io.github.partnerapi.call;

import io.github.partnerapi.CallListener;
import io.github.partnerapi.CallOptions;
import io.github.partnerapi.Headers;
import io.github.partnerapi.json.DriftSink;
import io.github.partnerapi.transport.WireResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final AtomicBoolean returned = new AtomicBoolean();
  private final Timing timing;
  private final long start;
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile int attempts;
  private volatile int status;

  CallEvents(Operation<?> operation, List<CallListener> listeners, Timing timing) {
    this.operation = operation;
    this.timing = timing;
    this.start = now();
    this.listeners = listeners.isEmpty() ? listeners : begun(listeners);
  }

  /** Begins the call for each listener; one that fails watches it all the same. */
  private List<CallListener> begun(List<CallListener> all) {
    List<CallListener> begun = new ArrayList<>(all.size());
    for (CallListener listener : all) {
      CallListener own = listener;
      try {
        own =
            Objects.requireNonNullElse(
                listener.calling(operation.id(), operation.evidence()), listener);
      } catch (RuntimeException | Error e) {
        failed(e);
      }
      begun.add(own);
    }
    return begun;
  }

  /** Asks the listeners for the headers of an attempt. */
  List<Map.Entry<String, String>> attempting(int number) {
    if (listeners.isEmpty()) {
      return List.of();
    }
    CallOptions.Builder headers = CallOptions.builder();
    tell(listener -> listener.attempting(number, headers::header));
    return headers.build().headers();
  }

  /** Ends the method of the call, if it has not ended. The last opened scope is closed first. */
  void returning() {
    if (returned.compareAndSet(false, true)) {
      for (int i = listeners.size() - 1; i >= 0; i--) {
        tell(listeners.get(i), CallListener::returning);
      }
    }
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
            failure,
            response == null ? null : response.headers().requestId());
    tell(listener -> listener.attempted(attempt));
    if (logged) {
      LOG.log(
          System.Logger.Level.DEBUG, line(attempt, response == null ? null : response.headers()));
    }
  }

  /** Ends the call. Only the first end is told. */
  void ended(@Nullable Throwable failure) {
    if (ended.compareAndSet(false, true) && !listeners.isEmpty()) {
      returning();
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
      tell(listener, event);
    }
  }

  private void tell(CallListener listener, Consumer<CallListener> event) {
    try {
      event.accept(listener);
    } catch (Throwable e) {
      // Also what its language need not declare: a listener never costs the caller his result.
      failed(e);
    }
  }

  private void failed(Throwable failure) {
    LOG.log(
        System.Logger.Level.WARNING,
        operation.id()
            + ": a listener failed with "
            + failure.getClass().getName()
            + "; the call goes on");
  }
}
