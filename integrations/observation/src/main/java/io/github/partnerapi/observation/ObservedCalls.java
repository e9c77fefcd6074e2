package io.github.partnerapi.observation;

import io.github.partnerapi.AttemptHeaders;
import io.github.partnerapi.CallListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.RequestReplySenderContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes an observation named {@value #NAME} of each call: a timer, and a span with a tracer behind
 * the registry, whose headers each attempt carries. Attempts are events of it. Give it to the
 * builder of a client with {@code listener(...)}.
 *
 * <p>Keys of few values: {@code operation}, {@code status} (or {@code none}), {@code outcome},
 * {@code exception} (the class of the exception, or {@code none}). No URL, no identifier and no
 * secret is in a key. Differences between the service and the document are counted by {@value
 * #DRIFT}, with {@code operation} and {@code kind}.
 */
public final class ObservedCalls implements CallListener {
  /** The name of the observation. */
  public static final String NAME = "partnerapi.client.calls";

  /** The name of the counter of differences between the service and the document. */
  public static final String DRIFT = "partnerapi.client.drift";

  private final ObservationRegistry observations;
  private final @Nullable MeterRegistry meters;

  private ObservedCalls(ObservationRegistry observations, @Nullable MeterRegistry meters) {
    this.observations = Objects.requireNonNull(observations, "observations");
    this.meters = meters;
  }

  /**
   * Observes calls.
   *
   * @param observations where observations go
   * @param meters counts differences from the document; null counts none
   * @return the listener
   */
  public static CallListener with(
      ObservationRegistry observations, @Nullable MeterRegistry meters) {
    return new ObservedCalls(observations, meters);
  }

  @Override
  public CallListener calling(String operation) {
    Map<String, String> headers = new LinkedHashMap<>();
    RequestReplySenderContext<Map<String, String>, Call> context =
        new RequestReplySenderContext<>(Map::put);
    context.setCarrier(headers);
    context.setRemoteServiceName("partnerapi");
    Observation observation =
        Observation.createNotStarted(NAME, () -> context, observations)
            .contextualName(operation)
            .lowCardinalityKeyValue("operation", operation)
            .start();
    return new Observed(observation, observation.openScope(), context, headers, meters);
  }

  /** Watches one call. */
  private static final class Observed implements CallListener {
    private final Observation observation;
    private final Observation.Scope scope;
    private final RequestReplySenderContext<Map<String, String>, Call> context;
    private final Map<String, String> headers;
    private final @Nullable MeterRegistry meters;

    Observed(
        Observation observation,
        Observation.Scope scope,
        RequestReplySenderContext<Map<String, String>, Call> context,
        Map<String, String> headers,
        @Nullable MeterRegistry meters) {
      this.observation = observation;
      this.scope = scope;
      this.context = context;
      this.headers = headers;
      this.meters = meters;
    }

    @Override
    public void attempting(int number, AttemptHeaders to) {
      headers.forEach(to::add);
    }

    @Override
    public void attempted(Attempt attempt) {
      observation.event(
          Observation.Event.of("attempt", "attempt " + attempt.number() + ": " + attempt.status()));
    }

    @Override
    public void drifted(Drift drift) {
      if (meters != null) {
        String kind = drift.kind().name().toLowerCase(Locale.ROOT);
        meters.counter(DRIFT, "operation", drift.operation(), "kind", kind).increment();
      }
    }

    @Override
    public void returning() {
      scope.close();
    }

    @Override
    public void called(Call call) {
      Throwable failure = call.failure();
      context.setResponse(call);
      if (failure != null) {
        observation.error(failure);
      }
      observation
          .lowCardinalityKeyValue("status", call.status() == 0 ? "none" : "" + call.status())
          .lowCardinalityKeyValue("outcome", failure == null ? "SUCCESS" : "FAILURE")
          .lowCardinalityKeyValue(
              "exception", failure == null ? "none" : failure.getClass().getSimpleName())
          .stop();
    }
  }
}
