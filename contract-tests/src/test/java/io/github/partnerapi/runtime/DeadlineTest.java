package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.UnreachableException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.DeadPort;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.testing.FakeTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every call ends at its deadline: not before, and long before the server is done. Times here are
 * real: on a busy machine a call may end later, but not as late as one that waits for the server.
 */
@Timeout(120)
class DeadlineTest {
  private static final Duration DEADLINE = Duration.ofMillis(300);
  private static final Duration TICK = Duration.ofMillis(100);

  /** What drips goes on for a hundred seconds, and what stalls goes on for ever. */
  private static final int TICKS = 1000;

  private static final Duration LONG_BEFORE_ITS_END = TICK.multipliedBy(TICKS).dividedBy(10);

  private static final String HEAD =
      Answer.head(200, "Content-Type: application/json", "Content-Length: 9000") + "\r\n";

  @BeforeAll
  static void loadWhatTheFirstCallLoads() {
    for (TestClient client : TestClient.values()) {
      try (FaultServer server = FaultServer.answering(Answer.json("{}"));
          TextClient text = client.text(server.url()).build()) {
        text.account().getBalance();
        text.account().revokeApiToken("id");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDripOfHeadersEndsAtTheDeadline(TestClient client) {
    assertEndsAtTheDeadline(
        client,
        (request, connection) ->
            connection.drip("HTTP/1.1 200 OK\r\nX-Slow: " + "x".repeat(TICKS), TICK));
  }

  @ParameterizedTest
  @EnumSource
  void aDripOfTheBodyEndsAtTheDeadline(TestClient client) {
    assertEndsAtTheDeadline(
        client,
        (request, connection) -> {
          connection.send(HEAD);
          connection.drip("{\"name\":\"" + "x".repeat(TICKS), TICK);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aDripOfCompressedBodyEndsAtTheDeadline(TestClient client) {
    assertEndsAtTheDeadline(
        client,
        (request, connection) -> {
          connection.send(
              Answer.head(200, "Content-Encoding: gzip", "Content-Length: 9000") + "\r\n");
          connection.drip("\u001f\u008b\b\b\0\0\0\0\0\0" + "name".repeat(TICKS / 4), TICK);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aDripOfAnErrorsBodyEndsAtTheDeadline(TestClient client) {
    Answer drip =
        (request, connection) -> {
          connection.send(Answer.head(400, "Content-Length: 9000") + "\r\n");
          connection.drip("x".repeat(TICKS), TICK);
        };
    try (FaultServer server = FaultServer.answering(drip);
        TextClient text = client.text(server.url()).deadline(DEADLINE).build()) {
      assertThat(
              elapsed(
                  () ->
                      assertThat(catchThrowable(() -> text.account().requestWithdrawal()))
                          .isNotNull()))
          .isLessThan(LONG_BEFORE_ITS_END);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBodyThatNobodyReadsIsNotWaitedFor(TestClient client) {
    Answer drip =
        (request, connection) -> {
          connection.send(HEAD);
          connection.drip("x".repeat(TICKS), TICK);
        };
    try (FaultServer server = FaultServer.answering(drip);
        TextClient text = client.text(server.url()).build()) {
      assertThat(elapsed(() -> text.account().revokeApiToken("id")))
          .isLessThan(LONG_BEFORE_ITS_END);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStallInTheBodyEndsAtTheDeadline(TestClient client) {
    assertEndsAtTheDeadline(
        client,
        (request, connection) -> {
          connection.send(HEAD + "{");
          connection.stall();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aStallBeforeTheHeadersEndsAtTheDeadline(TestClient client) {
    assertEndsAtTheDeadline(client, Answer.stalled());
  }

  /** The clock is the test's: each attempt takes 25 of the 60 seconds. */
  @ParameterizedTest
  @EnumSource
  void theDeadlineCoversAllAttempts(TestClient client) {
    FakeTime time = new FakeTime();
    Answer late =
        (request, connection) -> {
          time.pass(Duration.ofSeconds(25));
          connection.close();
        };
    try (FaultServer server = FaultServer.answering(late);
        TextClient text =
            client
                .text(server.url())
                .timing(time.timing(() -> 0))
                .deadline(Duration.ofSeconds(60))
                .maxRetries(9)
                .build()) {
      assertThat(catchThrowable(() -> text.account().getBalance()))
          .isInstanceOf(CallTimeoutException.class);

      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSlowAnswerWithinTheDeadlineIsRead(TestClient client) {
    Answer slow =
        (request, connection) -> {
          connection.drip("HTTP/1.1", Duration.ofMillis(20));
          connection.send(" 200 OK\r\nContent-Length: 2\r\n\r\n");
          connection.drip("{}", TICK);
        };
    try (FaultServer server = FaultServer.answering(slow);
        TextClient text =
            client.text(server.url()).deadline(TICK.multipliedBy(TICKS)).maxRetries(0).build()) {
      assertThat(text.account().getBalance()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionThatIsNeverMadeEndsAtTheConnectTimeout(TestClient client) {
    try (DeadPort port = DeadPort.silent();
        TextClient text = client.text(port.url()).connectTimeout(DEADLINE).maxRetries(0).build()) {
      Duration elapsed =
          elapsed(
              () ->
                  assertThat(catchThrowable(() -> text.account().requestWithdrawal()))
                      .isInstanceOf(UnreachableException.class));

      assertThat(elapsed).isBetween(DEADLINE.minusMillis(10), LONG_BEFORE_ITS_END);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionThatIsNeverMadeEndsAtAShorterDeadline(TestClient client) {
    try (DeadPort port = DeadPort.silent();
        TextClient text =
            client
                .text(port.url())
                .connectTimeout(TICK.multipliedBy(TICKS))
                .deadline(DEADLINE)
                .build()) {
      Duration elapsed =
          elapsed(
              () ->
                  assertThat(catchThrowable(() -> text.account().requestWithdrawal())).isNotNull());

      assertThat(elapsed).isBetween(DEADLINE.minusMillis(10), LONG_BEFORE_ITS_END);
    }
  }

  private static void assertEndsAtTheDeadline(TestClient client, Answer answer) {
    ShortDeadline call =
        ShortDeadline.of(DEADLINE, client, answer, text -> text.account().getBalance());

    assertThat(call.failure()).isInstanceOf(CallTimeoutException.class);
    assertThat(call.elapsed()).isBetween(call.deadline().minusMillis(5), LONG_BEFORE_ITS_END);
  }

  private static Duration elapsed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
