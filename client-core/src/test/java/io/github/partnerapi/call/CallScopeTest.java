package io.github.partnerapi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.partnerapi.AttemptHeaders;
import io.github.partnerapi.CallListener;
import io.github.partnerapi.CallOptions;
import io.github.partnerapi.ServerErrorException;
import io.github.partnerapi.testing.FakeTime;
import io.github.partnerapi.testing.ScriptedTransport;
import io.github.partnerapi.transport.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a listener can open around a call, and add to each of its attempts. */
class CallScopeTest {
  private static final Operation<byte[]> GET =
      TestEngine.operation("GET").accept("*/*").returns(ResponseReader.BYTES);

  private final ScriptedTransport transport = new ScriptedTransport();
  private final List<String> told = new ArrayList<>();

  /** Watches one call, and tells in which order. */
  private final class Tracing implements CallListener {
    private final String call;

    Tracing(String call) {
      this.call = call;
    }

    @Override
    public CallListener calling(String operation) {
      told.add("calling " + operation);
      return new Tracing(operation);
    }

    @Override
    public void attempting(int number, AttemptHeaders headers) {
      told.add("attempting " + call + " " + number);
      headers.add("traceparent", "00-" + number);
    }

    @Override
    public void attempted(Attempt attempt) {
      told.add("attempted " + call + " " + attempt.number());
    }

    @Override
    public void returning() {
      told.add("returning " + call);
    }

    @Override
    public void called(Call ended) {
      told.add("called " + call);
    }
  }

  private CallEngine engine(CallListener... listeners) {
    CallOptions.Builder options = CallOptions.builder().header("X-Tenant", "acme");
    List.of(listeners).forEach(options::listener);
    return TestEngine.of(transport, new FakeTime().timing(), options);
  }

  private List<String> sent(String header) {
    return transport.requests().stream()
        .map(WireRequest::headers)
        .flatMap(List::stream)
        .filter(each -> each.getKey().equalsIgnoreCase(header))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Test
  void eachAttemptHasItsOwnHeadersWithinOneScope() {
    transport.answer(503, "").answer(200, "x");
    try (CallEngine engine = engine(new Tracing("nothing"))) {
      TestEngine.call(engine, GET);
    }
    assertThat(sent("traceparent")).containsExactly("00-1", "00-2");
    assertThat(sent("X-Tenant")).containsExactly("acme", "acme");
    assertThat(told)
        .containsExactly(
            "calling changeThing",
            "attempting changeThing 1",
            "attempted changeThing 1",
            "attempting changeThing 2",
            "attempted changeThing 2",
            "returning changeThing",
            "called changeThing");
  }

  @Test
  void aFailureEndsTheScopeToo() {
    transport.answer(500, "");
    Operation<byte[]> post =
        TestEngine.operation("POST").accept("*/*").returns(ResponseReader.BYTES);
    try (CallEngine engine = engine(new Tracing("nothing"))) {
      assertThatExceptionOfType(ServerErrorException.class)
          .isThrownBy(() -> TestEngine.call(engine, post));
    }
    assertThat(told).endsWith("returning changeThing", "called changeThing");
  }

  @Test
  void theScopeOfAStreamEndsWithTheMethodAndTheCallWithTheBody() throws IOException {
    transport.answer(200, "abc");
    try (CallEngine engine = engine(new Tracing("nothing"))) {
      InputStream body = engine.open(GET, engine.request(GET).path("id", "1").build());
      assertThat(told).endsWith("returning changeThing");
      body.close();
    }
    assertThat(told).endsWith("attempted changeThing 1", "called changeThing");
  }

  @Test
  void aHeaderTakesThePlaceOfTheOneOfTheLibraryButNotOfTheCredential() {
    transport.answer(200, "x");
    CallListener listener =
        new CallListener() {
          @Override
          public void attempting(int number, AttemptHeaders headers) {
            headers.add("x-tenant", "umbrella");
            headers.add("Authorization", "Bearer other");
          }
        };
    try (CallEngine engine = engine(listener)) {
      TestEngine.call(engine, GET);
    }
    assertThat(sent("X-Tenant")).containsExactly("umbrella");
    assertThat(sent("Authorization")).containsExactly("Bearer test-token");
  }

  @Test
  void whatCannotBeSentIsLeftOutAndTheCallGoesOn() {
    transport.answer(200, "x");
    CallListener careless =
        new CallListener() {
          @Override
          public CallListener calling(String operation) {
            throw new IllegalStateException("no tracer");
          }

          @Override
          public void attempting(int number, AttemptHeaders headers) {
            headers.add("X-One", "1");
            headers.add("Host", "elsewhere.example.com");
          }

          @Override
          public void returning() {
            throw new AssertionError("no scope");
          }
        };
    try (CallEngine engine = engine(careless, new Tracing("nothing"))) {
      TestEngine.call(engine, GET);
    }
    assertThat(sent("X-One")).containsExactly("1");
    assertThat(sent("Host")).isEmpty();
    assertThat(told).endsWith("called changeThing");
  }

  @Test
  void theLastScopeIsClosedFirst() {
    transport.answer(200, "x");
    try (CallEngine engine = engine(named("outer"), named("inner"))) {
      TestEngine.call(engine, GET);
    }
    assertThat(told).containsExactly("+outer", "+inner", "-inner", "-outer");
  }

  private CallListener named(String name) {
    return new CallListener() {
      @Override
      public CallListener calling(String operation) {
        told.add("+" + name);
        return this;
      }

      @Override
      public void returning() {
        told.add("-" + name);
      }
    };
  }
}
