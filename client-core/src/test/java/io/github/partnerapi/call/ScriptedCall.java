package io.github.partnerapi.call;

import io.github.partnerapi.CallListener;
import io.github.partnerapi.CallOptions;
import io.github.partnerapi.Pacing;
import io.github.partnerapi.json.UnreadableBody;
import io.github.partnerapi.testing.FakeTime;
import io.github.partnerapi.testing.ScriptedResponse;
import io.github.partnerapi.testing.ScriptedTransport;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call by a script, and what the caller and a listener saw of it. */
final class ScriptedCall {
  private static final SecurityScheme TOKEN = SecurityScheme.bearer("token");

  private static final String SERVER = "https://api.example.com";
  private static final Duration TOO_LONG = Duration.ofSeconds(61);

  final ScriptedTransport transport = new ScriptedTransport();
  final RecordedEvents events = new RecordedEvents();

  /** What the caller got, or null; of a stream, the first failure. */
  @Nullable Throwable thrown;

  /** Whether {@link #thrown} is an I/O failure of a body that the caller reads. */
  boolean streamBroken;

  /** Whether pacing or a pause ended the call, and no attempt did. */
  boolean endedBetweenAttempts;

  private final FakeTime time = new FakeTime();
  private final List<ScriptedResponse> responses = new ArrayList<>();
  final Circumstance circumstance;
  private final Way way;

  ScriptedCall(Circumstance circumstance, Way way, List<ScriptedStep> script) {
    this.circumstance = circumstance;
    this.way = way;
    for (ScriptedStep step : script) {
      ScriptedTransport.Step happens = step.step.apply(time);
      transport.then((request, deadline) -> noted(happens.take(request, deadline)));
    }
  }

  private WireResponse noted(WireResponse response) {
    if (response instanceof ScriptedResponse scripted) {
      responses.add(scripted);
    }
    return response;
  }

  long openResponses() {
    return responses.stream().filter(response -> !response.isClosed()).count();
  }

  void run() {
    Operation<String> operation = operation();
    CallOptions.Builder options = CallOptions.builder();
    if (circumstance == Circumstance.LISTENER_THROWS) {
      options.listener(failing(new IllegalStateException("listener")));
    }
    if (circumstance == Circumstance.LISTENER_ENDS_WITH_AN_ERROR) {
      options.listener(failing(new AssertionError("listener")));
    }
    Server server =
        new Server(URI.create(SERVER), List.of(new Credential(TOKEN, this::credential)));
    try (CallEngine engine =
        CallEngine.of(
            transport,
            Map.of(SERVER, server),
            "test",
            circumstance.ofPacing() ? this::acquire : null,
            timing(),
            options.listener(events).build())) {
      if (circumstance == Circumstance.INTERRUPTED_BEFORE) {
        Thread.currentThread().interrupt();
      }
      call(engine, operation);
    } catch (Throwable failure) {
      thrown = thrown == null ? failure : thrown;
    }
  }

  private Operation<String> operation() {
    return Operation.of("getThing", way.method, "/things/{id}")
        .server(SERVER)
        .security(TOKEN)
        .rateLimit(5, "PT30S", "id")
        .returns(
            (body, drift, longest) -> {
              String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
              if (text.equals(CallEndTest.UNREADABLE)) {
                throw new UnreadableBody("by the script");
              }
              if (text.equals(CallEndTest.BROKEN_READER)) {
                throw new IllegalStateException("reader");
              }
              return text;
            });
  }

  private void call(CallEngine engine, Operation<String> operation) throws IOException {
    var request = engine.request(operation).path("id", "1").build();
    if (way.reading == null) {
      engine.call(operation, request);
      return;
    }
    InputStream open = engine.open(operation, request);
    try (InputStream body = open) {
      way.reading.of(body);
    } catch (IOException broken) {
      streamBroken = true;
      throw broken;
    } finally {
      open.close();
    }
  }

  private static CallListener failing(Throwable failure) {
    return new CallListener() {
      @Override
      public void attempted(Attempt attempt) {
        throw CallEndTest.<RuntimeException>undeclared(failure);
      }

      @Override
      public void called(Call call) {
        throw CallEndTest.<RuntimeException>undeclared(failure);
      }
    };
  }

  private String credential() {
    if (circumstance == Circumstance.CREDENTIAL_THROWS) {
      throw new IllegalStateException("credential");
    }
    if (circumstance == Circumstance.CREDENTIAL_THROWS_UNDECLARED) {
      throw CallEndTest.<RuntimeException>undeclared(new IOException("credential"));
    }
    if (circumstance == Circumstance.CREDENTIAL_TAKES_TOO_LONG) {
      time.pass(TOO_LONG);
    }
    return "test-token";
  }

  private Duration acquire(Pacing.Limit limit, String key) {
    boolean first = events.attempts.isEmpty();
    switch (circumstance) {
      case PACING_TAKES_TOO_LONG -> time.pass(TOO_LONG);
      case PACING_THROWS -> {
        endedBetweenAttempts = true;
        throw new IllegalStateException("pacing");
      }
      case PACING_REFUSES_A_REPETITION -> {
        endedBetweenAttempts = !first;
        return first ? Duration.ZERO : TOO_LONG;
      }
      case PACING_REFUSES, PACING_REFUSES_FOR_EVER -> {
        endedBetweenAttempts = true;
        return circumstance == Circumstance.PACING_REFUSES
            ? TOO_LONG
            : Duration.ofSeconds(Long.MAX_VALUE);
      }
      default -> {
        return Duration.ofSeconds(1);
      }
    }
    return Duration.ZERO;
  }

  private Timing timing() {
    Timing timing = time.timing();
    return new Timing(timing.clock(), timing.nanoTime(), this::sleep, timing.random());
  }

  private void sleep(Duration pause) throws InterruptedException {
    if (circumstance == Circumstance.INTERRUPTED_IN_A_PAUSE
        || circumstance == Circumstance.INTERRUPTED_WHILE_PACING_WAITS) {
      endedBetweenAttempts = true;
      throw new InterruptedException();
    }
    time.pass(pause);
  }
}
