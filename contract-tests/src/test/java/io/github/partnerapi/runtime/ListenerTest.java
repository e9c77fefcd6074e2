package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.partnerapi.AttemptHeaders;
import io.github.partnerapi.BadRequestException;
import io.github.partnerapi.CallListener;
import io.github.partnerapi.ConnectionLostException;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.ServerErrorException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.testing.FakeTime;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be seen of a call from outside. */
@Isolated
@Timeout(30)
class ListenerTest {
  @ParameterizedTest
  @EnumSource
  void everyAttemptAndTheCallAreSeen(TestClient kind) {
    ToldEnds seen = new ToldEnds();
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
  void anAttemptHasTheNameByWhichTheServiceKnowsIt(TestClient kind) {
    List<String> ids = new ArrayList<>();
    CallListener listening =
        new CallListener() {
          @Override
          public void attempted(Attempt attempt) {
            ids.add(String.valueOf(attempt.requestId()));
          }
        };
    try (FaultServer server =
            FaultServer.answering(
                Answer.status(503, "X-Request-Id: r-1"),
                Answer.closed(),
                Answer.body(200, "{}", "x-request-id: r-3"));
        TextClient client =
            kind.text(server.url()).listener(listening).timing(new FakeTime().timing()).build()) {
      client.account().getBalance();

      assertThat(ids).containsExactly("r-1", "null", "r-3");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHeaderOfEachAttemptIsOnTheWireAndTheThreadIsTheCallers(TestClient kind) {
    ThreadLocal<String> trace = new ThreadLocal<>();
    CallListener tracing =
        new CallListener() {
          @Override
          public void attempting(int number, AttemptHeaders headers) {
            headers.add("traceparent", trace.get() + "-" + number);
          }
        };
    try (FaultServer server =
            FaultServer.answering(
                Answer.status(503), Answer.json("{}"), Answer.json("{}"), Answer.json("{}"));
        TextClient client =
            kind.text(server.url()).listener(tracing).timing(new FakeTime().timing()).build()) {
      trace.set("00");
      client.account().getBalance();
      client.raw("GET", "/v2/x").send();
      client.with(o -> o.header("X-Tenant", "acme")).account().getBalance();

      assertThat(server.requests())
          .extracting(request -> request.header("traceparent"))
          .containsExactly("00-1", "00-2", "00-1", "00-1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatFailsIsSeenWithItsFailure(TestClient kind) {
    ToldEnds seen = new ToldEnds();
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
    ToldEnds seen = new ToldEnds();
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
  void aStreamThatBreaksOffIsSeenOnceWithTheKindOfItsFailure(TestClient kind) {
    ToldEnds seen = new ToldEnds();
    Answer broken =
        Answer.raw(
            Answer.head(200, "Content-Type: application/pdf", "Content-Length: 9") + "\r\n%PDF");
    try (FaultServer server = FaultServer.answering(broken);
        TextClient client = kind.text(server.url()).listener(seen).build()) {
      assertThatIOException()
          .isThrownBy(
              () -> {
                try (InputStream pdf = client.solution().getLicenseInvoicePdfStream("1", "2")) {
                  pdf.readAllBytes();
                }
              });
    }
    assertThat(seen.calls)
        .singleElement()
        .extracting(CallListener.Call::failure)
        .isInstanceOfSatisfying(
            ConnectionLostException.class,
            lost -> {
              assertThat(lost.outcome()).isEqualTo(RequestOutcome.UNKNOWN);
              seen.assertOneCall(lost, 1);
            });
  }

  @ParameterizedTest
  @EnumSource
  void aListenerThatThrowsWhateverNeverCostsTheResult(TestClient kind) {
    List<Supplier<Throwable>> failures =
        List.of(
            IllegalStateException::new,
            AssertionError::new,
            StackOverflowError::new,
            OutOfMemoryError::new,
            () -> new IOException("listener"));
    for (Supplier<Throwable> failure : failures) {
      CallListener failing =
          new CallListener() {
            @Override
            public void attempted(Attempt attempt) {
              ListenerTest.<RuntimeException>rethrown(failure.get());
            }

            @Override
            public void called(Call call) {
              ListenerTest.<RuntimeException>rethrown(failure.get());
            }

            @Override
            public void drifted(Drift drift) {
              ListenerTest.<RuntimeException>rethrown(failure.get());
            }
          };
      ToldEnds seen = new ToldEnds();
      try (FaultServer server = FaultServer.answering(Answer.json("{\"pending\":1,\"new\":2}"));
          TextClient client = kind.text(server.url()).listener(failing).listener(seen).build()) {
        assertThat(client.account().getBalance().pending()).isEqualTo("1");
        assertThat(seen.calls).hasSize(1);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> void rethrown(Throwable failure) throws X {
    throw (X) failure;
  }

  @ParameterizedTest
  @EnumSource
  void aTokenThatIsEchoedInAnyHeaderIsNotInTheLog(TestClient kind) {
    String token = "canary-token";
    try (CapturedLog log = new CapturedLog();
        FaultServer server =
            FaultServer.answering(
                Answer.body(
                    400,
                    "{}",
                    "Content-Type: application/" + token,
                    "Content-Encoding: " + token,
                    "Date: " + token,
                    "Retry-After: " + token,
                    "X-Request-Id: " + token));
        TextClient client = kind.text(server.url()).build()) {
      assertThatExceptionOfType(BadRequestException.class)
          .isThrownBy(() -> client.account().getBalance());

      assertThat(log.lines())
          .filteredOn(line -> line.startsWith("io.github.partnerapi"))
          .isNotEmpty()
          .noneMatch(line -> line.contains(token));
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
