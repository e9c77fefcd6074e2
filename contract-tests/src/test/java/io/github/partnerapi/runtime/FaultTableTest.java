package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.partnerapi.CallInterruptedException;
import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.UnreachableException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.DeadPort;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.testing.FakeTime;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that may have been executed is sent twice, unless it is a GET. Requests are counted on
 * the wire, the exception says what became of them, and listeners are told each end once.
 */
@Timeout(60)
class FaultTableTest {
  private static final Answer GOOD = Answer.json("{}");
  private static final Duration SHORT = Duration.ofMillis(200);

  private final FakeTime time = new FakeTime();
  private final ToldEnds ends = new ToldEnds();

  static Stream<Arguments> table() {
    return Stream.of(TestClient.values())
        .flatMap(
            client ->
                Stream.of(TestOperation.values())
                    .flatMap(
                        operation ->
                            Stream.of(Fault.values())
                                .map(fault -> Arguments.of(client, operation, fault))));
  }

  static Stream<Arguments> operations() {
    return Stream.of(TestClient.values())
        .flatMap(
            client ->
                Stream.of(TestOperation.values())
                    .map(operation -> Arguments.of(client, operation)));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("table")
  void onAFreshConnectionOnlyAGetIsRepeated(
      TestClient client, TestOperation operation, Fault fault) {
    try (FaultServer server = FaultServer.answering(fault.answer);
        TextClient text = text(client, server.url()).build()) {
      Throwable failure = catchThrowable(() -> operation.call(text));

      assertReported(failure, operation, fault);
      ends.assertOneCall(failure, operation.isGet() ? 3 : 1);
      assertThat(server.requests()).hasSize(operation.isGet() ? 3 : 1);
      assertThat(server.requests()).allMatch(request -> request.method().equals(operation.method));
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("table")
  void onAReusedConnectionOnlyAGetIsRepeated(
      TestClient client, TestOperation operation, Fault fault) {
    try (FaultServer server = FaultServer.answering(GOOD, fault.answer);
        TextClient text = text(client, server.url()).build()) {
      text.account().getBalance();
      ends.clear();

      Throwable failure = catchThrowable(() -> operation.call(text));

      assertReported(failure, operation, fault);
      ends.assertOneCall(failure, operation.isGet() ? 3 : 1);
      assertThat(server.requests().get(1).connection())
          .as("the connection of the first call")
          .isEqualTo(1);
      assertThat(server.requests()).hasSize(1 + (operation.isGet() ? 3 : 1));
    }
  }

  private static void assertReported(Throwable failure, TestOperation operation, Fault fault) {
    if (fault.inTheBody && !operation.answersWithBody) {
      assertThat(failure)
          .satisfiesAnyOf(
              none -> assertThat(none).isNull(),
              lost -> assertThat(lost).isInstanceOf(fault.reported));
    } else {
      assertThat(failure).isInstanceOf(fault.reported);
    }
    if (failure instanceof PartnerApiException typed) {
      assertThat(typed.outcome()).isEqualTo(fault.outcome);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void aGetThatSucceedsAtItsThirdAttemptSucceeds(TestClient client, TestOperation operation) {
    try (FaultServer server = FaultServer.answering(Answer.closed(), Answer.status(503), GOOD);
        TextClient text = text(client, server.url()).build()) {
      Throwable failure = catchThrowable(() -> operation.call(text));

      assertThat(failure == null).isEqualTo(operation.isGet());
      ends.assertOneCall(failure, operation.isGet() ? 3 : 1);
      assertThat(server.requests()).hasSize(operation.isGet() ? 3 : 1);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void anyMethodIsRepeatedAfterTheSecondsOf429(TestClient client, TestOperation operation) {
    try (FaultServer server = FaultServer.answering(Answer.status(429, "Retry-After: 3"), GOOD);
        TextClient text = text(client, server.url()).build()) {
      operation.call(text);

      ends.assertOneCall(null, 2);
      assertThat(server.requests()).hasSize(2);
      assertThat(time.pauses()).containsExactly(Duration.ofSeconds(3));
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void withoutRetriesEverythingIsSentOnce(TestClient client, TestOperation operation) {
    try (FaultServer server = FaultServer.answering(Answer.closed());
        TextClient text = text(client, server.url()).maxRetries(0).build()) {
      Throwable failure = catchThrowable(() -> operation.call(text));

      assertThat(failure).isInstanceOf(PartnerApiException.class);
      ends.assertOneCall(failure, 1);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void whatNeverReachedTheServerMayBeTriedAgain(TestClient client, TestOperation operation) {
    try (DeadPort port = DeadPort.refusing();
        TextClient text = text(client, port.url()).build()) {
      UnreachableException failure =
          catchThrowableOfType(UnreachableException.class, () -> operation.call(text));

      assertThat(failure.outcome()).isEqualTo(RequestOutcome.NOT_SENT);
      ends.assertOneCall(failure, 3);
      assertThat(time.pauses()).hasSize(2);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void aStallBeforeTheHeadersEndsAtTheDeadlineAndIsNotRepeated(
      TestClient client, TestOperation operation) {
    assertTimedOut(ShortDeadline.of(SHORT, client, Answer.stalled(), operation::call));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void aStallInTheBodyEndsAtTheDeadlineAndIsNotRepeated(
      TestClient client, TestOperation operation) {
    Answer stall =
        (request, connection) -> {
          connection.send(
              Answer.head(200, "Content-Type: application/json", "Content-Length: 100")
                  + "\r\n{\"a\":");
          connection.stall();
        };
    ShortDeadline call = ShortDeadline.of(SHORT, client, stall, operation::call);

    if (operation.answersWithBody) {
      assertTimedOut(call);
    }
  }

  private static void assertTimedOut(ShortDeadline call) {
    assertThat(call.failure())
        .isInstanceOfSatisfying(
            CallTimeoutException.class,
            late -> assertThat(late.outcome()).isEqualTo(RequestOutcome.UNKNOWN));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void aThreadThatIsInterruptedSendsNothing(TestClient client, TestOperation operation) {
    try (FaultServer server = FaultServer.answering(GOOD);
        TextClient text = text(client, server.url()).build()) {
      Thread.currentThread().interrupt();
      CallInterruptedException failure =
          catchThrowableOfType(CallInterruptedException.class, () -> operation.call(text));

      assertThat(Thread.interrupted()).as("the flag, which this takes away").isTrue();
      assertThat(failure.outcome()).isEqualTo(RequestOutcome.NOT_SENT);
      ends.assertOneCall(failure, 1);
      assertThat(server.requests()).isEmpty();
    }
  }

  private TextClient.Builder<?, ?> text(TestClient client, URI server) {
    return client.text(server).timing(time.timing()).listener(ends);
  }
}
