package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.UnreachableException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.testing.FakeTime;
import io.github.partnerapi.call.Timing;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.DeadPort;
import io.github.partnerapi.contract.fault.FaultServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that may have been executed is sent twice, unless it is a GET. Requests are counted on
 * the wire.
 */
@Timeout(60)
class FaultTableTest {
  private static final Answer GOOD = Answer.json("{}");

  private final FakeTime time = new FakeTime();

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
        TextClient text = client.text(server.url()).timing(time.timing()).build()) {
      Throwable failure = catchThrowable(() -> operation.call(text));

      assertReported(failure, operation, fault);
      assertThat(server.requests()).hasSize(operation.isGet() ? 3 : 1);
      assertThat(server.requests()).allMatch(request -> request.method().equals(operation.method));
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("table")
  void onAReusedConnectionOnlyAGetIsRepeated(
      TestClient client, TestOperation operation, Fault fault) {
    try (FaultServer server = FaultServer.answering(GOOD, fault.answer);
        TextClient text = client.text(server.url()).timing(time.timing()).build()) {
      text.account().getBalance();

      Throwable failure = catchThrowable(() -> operation.call(text));

      assertReported(failure, operation, fault);
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
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void aGetThatSucceedsAtItsThirdAttemptSucceeds(TestClient client, TestOperation operation) {
    try (FaultServer server = FaultServer.answering(Answer.closed(), Answer.status(503), GOOD);
        TextClient text = client.text(server.url()).timing(time.timing()).build()) {
      Throwable failure = catchThrowable(() -> operation.call(text));

      assertThat(failure == null).isEqualTo(operation.isGet());
      assertThat(server.requests()).hasSize(operation.isGet() ? 3 : 1);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void withoutRetriesEverythingIsSentOnce(TestClient client, TestOperation operation) {
    try (FaultServer server = FaultServer.answering(Answer.closed());
        TextClient text = client.text(server.url()).timing(time.timing()).maxRetries(0).build()) {
      assertThat(catchThrowable(() -> operation.call(text)))
          .isInstanceOf(PartnerApiException.class);

      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void whatNeverReachedTheServerMayBeTriedAgain(TestClient client, TestOperation operation) {
    try (DeadPort port = DeadPort.refusing();
        TextClient text = client.text(port.url()).timing(time.timing()).build()) {
      assertThat(catchThrowable(() -> operation.call(text)))
          .isInstanceOf(UnreachableException.class);

      assertThat(time.pauses()).hasSize(2);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void aStallBeforeTheHeadersEndsAtTheDeadlineAndIsNotRepeated(
      TestClient client, TestOperation operation) {
    try (FaultServer server = FaultServer.answering(Answer.stalled());
        TextClient text = impatient(client, server.url())) {
      assertThat(catchThrowable(() -> operation.call(text)))
          .isInstanceOf(CallTimeoutException.class);

      assertThat(server.requests()).hasSize(1);
    }
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
    try (FaultServer server = FaultServer.answering(stall);
        TextClient text = impatient(client, server.url())) {
      Throwable failure = catchThrowable(() -> operation.call(text));

      if (operation.answersWithBody) {
        assertThat(failure).isInstanceOf(CallTimeoutException.class);
      }
      assertThat(server.requests()).hasSize(1);
    }
  }

  private static TextClient impatient(TestClient client, URI server) {
    Timing withoutPauses = new Timing(Clock.systemUTC(), System::nanoTime, pause -> {}, () -> 0);
    return client.text(server).timing(withoutPauses).deadline(Duration.ofMillis(200)).build();
  }
}
