package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.partnerapi.CallListener;
import io.github.partnerapi.ServerErrorException;
import io.github.partnerapi.api.AccountOperations;
import io.github.partnerapi.api.TextBinding;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.api.TextClientBuilder;
import io.github.partnerapi.call.CallEngine;
import io.github.partnerapi.call.Operation;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.feign.internal.FeignTransports;
import io.github.partnerapi.nativeclient.internal.NativeTransports;
import io.github.partnerapi.transport.TransportFactory;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be seen of a call from outside. */
@Timeout(30)
class ListenerTest {
  private static final class Seen implements CallListener {
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    @Override
    public void attempted(Attempt attempt) {
      attempts.add(attempt);
    }

    @Override
    public void called(Call call) {
      calls.add(call);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyAttemptAndTheCallAreSeen(TestClient kind) {
    Seen seen = new Seen();
    FakeTime time = new FakeTime();
    try (FaultServer server =
            FaultServer.answering(Answer.status(503), Answer.json("{\"pending\":1}"));
        TextClient client = kind.text(server.url()).listener(seen).timing(time.timing()).build()) {
      client.account().getBalance();
    }
    assertThat(seen.attempts)
        .extracting(
            CallListener.Attempt::operation,
            CallListener.Attempt::number,
            CallListener.Attempt::status,
            CallListener.Attempt::responseBytes)
        .containsExactly(tuple("getBalance", 1, 503, 0L), tuple("getBalance", 2, 200, 13L));
    assertThat(seen.attempts.get(0).failure()).isInstanceOf(ServerErrorException.class);
    assertThat(seen.calls)
        .extracting(
            CallListener.Call::operation,
            CallListener.Call::attempts,
            CallListener.Call::status,
            CallListener.Call::duration)
        .containsExactly(tuple("getBalance", 2, 200, time.pauses().get(0)));
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatFailsIsSeenWithItsFailure(TestClient kind) {
    Seen seen = new Seen();
    try (FaultServer server = FaultServer.answering(Answer.status(500));
        TextClient client = kind.text(server.url()).listener(seen).build()) {
      assertThatExceptionOfType(ServerErrorException.class)
          .isThrownBy(() -> client.account().createApiToken("abc"));
    }
    assertThat(seen.attempts).extracting(CallListener.Attempt::requestBytes).containsExactly(9L);
    assertThat(seen.calls)
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.status()).isEqualTo(500);
              assertThat(call.failure()).isInstanceOf(ServerErrorException.class);
            });
  }

  @ParameterizedTest
  @EnumSource
  void aStreamIsSeenWhenItIsClosed(TestClient kind) throws IOException {
    Seen seen = new Seen();
    try (FaultServer server =
            FaultServer.answering(Answer.body(200, "%PDF", "Content-Type: application/pdf"));
        TextClient client = kind.text(server.url()).listener(seen).build()) {
      try (InputStream pdf = client.solution().getLicenseInvoicePdfStream("1", "2")) {
        assertThat(seen.calls).isEmpty();
        assertThat(pdf.readAllBytes()).hasSize(4);
      }
    }
    assertThat(seen.attempts).extracting(CallListener.Attempt::responseBytes).containsExactly(4L);
    assertThat(seen.calls).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void theBytesOfTheRequestAreSeenOfAStreamAsWell(TestClient kind) throws IOException {
    Seen seen = new Seen();
    Operation<Void> streamed =
        Operation.of("export", "POST", "/export")
            .server(AccountOperations.GET_PROFILE.server())
            .accept("*/*")
            .answer("200", "")
            .returns((in, drift) -> null);
    try (FaultServer server = FaultServer.answering(Answer.body(200, "a,b"));
        CallEngine engine = engine(kind, server.url(), seen)) {
      engine.open(streamed, engine.request(streamed).form("label", "abc").build()).close();
      assertThat(server.requests().get(0).body())
          .asString(StandardCharsets.UTF_8)
          .isEqualTo("label=abc");
    }
    assertThat(seen.attempts).extracting(CallListener.Attempt::requestBytes).containsExactly(9L);
  }

  private static final class BoundBuilder<H> extends TextClientBuilder<BoundBuilder<H>, H> {
    BoundBuilder(TransportFactory<H> transports, TextBinding binding) {
      super(transports, binding);
    }

    @Override
    protected BoundBuilder<H> self() {
      return this;
    }
  }

  /**
   * The engine of a client, for an operation that the document does not have: it has no streamed
   * one with a body.
   */
  private static CallEngine engine(TestClient kind, URI server, CallListener listener) {
    AtomicReference<CallEngine> engine = new AtomicReference<>();
    TextBinding binding =
        (TextBinding)
            Proxy.newProxyInstance(
                ListenerTest.class.getClassLoader(),
                new Class<?>[] {TextBinding.class},
                (proxy, method, arguments) -> {
                  engine.set((CallEngine) arguments[0]);
                  return null;
                });
    TextClientBuilder<?, ?> builder =
        kind == TestClient.NATIVE
            ? new BoundBuilder<>(new NativeTransports(), binding)
            : new BoundBuilder<>(new FeignTransports(), binding);
    builder.token("test-token").baseUrl(server).listener(listener).build();
    return engine.get();
  }

  @ParameterizedTest
  @EnumSource
  void aListenerThatFailsDoesNotDisturbTheCall(TestClient kind) {
    CallListener failing =
        new CallListener() {
          @Override
          public void attempted(Attempt attempt) {
            throw new IllegalStateException("listener");
          }
        };
    try (FaultServer server = FaultServer.answering(Answer.json("{\"pending\":1}"));
        TextClient client = kind.text(server.url()).listener(failing).build()) {
      assertThat(client.account().getBalance().pending()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLogHasNoValuesButThoseOfHeadersOnTheList(TestClient kind) {
    List<String> lines = new ArrayList<>();
    Logger logger = Logger.getLogger("io.github.partnerapi");
    Level before = logger.getLevel();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord logged) {
            lines.add(logged.getMessage());
          }

          @Override
          public void flush() {
            // Nothing is held back.
          }

          @Override
          public void close() {
            // Nothing is open.
          }
        };
    logger.setLevel(Level.ALL);
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try (FaultServer server =
            FaultServer.answering(
                Answer.body(
                    200,
                    "{\"pending\":1}",
                    "Content-Type: application/json",
                    "Set-Cookie: canary"));
        TextClient client = kind.text(server.url()).build()) {
      client.account().getBalance();
    } finally {
      logger.removeHandler(handler);
      logger.setLevel(before);
      logger.setUseParentHandlers(true);
    }
    assertThat(lines)
        .singleElement()
        .asString()
        .startsWith("getBalance: attempt 1, status 200, ")
        .contains("Content-Type: application/json")
        .doesNotContain("canary")
        .doesNotContain("test-token")
        .doesNotContain("pending");
  }
}
