package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.UnreachableException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.call.Timing;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.DeadPort;
import io.github.partnerapi.contract.fault.FaultServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every call ends at its deadline: not before, and not much later. Times here are real, and short.
 */
@Timeout(60)
class DeadlineTest {
  private static final Duration DEADLINE = Duration.ofMillis(500);
  private static final Duration TICK = Duration.ofMillis(100);

  /** For a busy machine; every answer here would go on for twenty seconds and more. */
  private static final Duration LATE = Duration.ofSeconds(1);

  private static final String HEAD =
      Answer.head(200, "Content-Type: application/json", "Content-Length: 900") + "\r\n";

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
            connection.drip("HTTP/1.1 200 OK\r\nX-Slow: " + "x".repeat(200), TICK));
  }

  @ParameterizedTest
  @EnumSource
  void aDripOfTheBodyEndsAtTheDeadline(TestClient client) {
    assertEndsAtTheDeadline(
        client,
        (request, connection) -> {
          connection.send(HEAD);
          connection.drip("{\"name\":\"" + "x".repeat(200), TICK);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aDripOfCompressedBodyEndsAtTheDeadline(TestClient client) {
    assertEndsAtTheDeadline(
        client,
        (request, connection) -> {
          connection.send(
              Answer.head(200, "Content-Encoding: gzip", "Content-Length: 900") + "\r\n");
          connection.drip("\u001f\u008b\b\b\0\0\0\0\0\0" + "name".repeat(200), TICK);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aDripOfAnErrorsBodyEndsAtTheDeadline(TestClient client) {
    Answer drip =
        (request, connection) -> {
          connection.send(Answer.head(400, "Content-Length: 900") + "\r\n");
          connection.drip("x".repeat(200), TICK);
        };
    try (FaultServer server = FaultServer.answering(drip);
        TextClient text = client.text(server.url()).deadline(DEADLINE).build()) {
      assertThat(elapsed(() -> catchThrowable(() -> text.account().requestWithdrawal())))
          .isLessThan(DEADLINE.plus(LATE));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBodyThatNobodyReadsIsNotWaitedFor(TestClient client) {
    Answer drip =
        (request, connection) -> {
          connection.send(HEAD);
          connection.drip("x".repeat(200), TICK);
        };
    try (FaultServer server = FaultServer.answering(drip);
        TextClient text = client.text(server.url()).build()) {
      assertThat(elapsed(() -> text.account().revokeApiToken("id"))).isLessThan(LATE);
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

  @ParameterizedTest
  @EnumSource
  void theDeadlineCoversAllAttempts(TestClient client) {
    Answer late =
        (request, connection) -> {
          connection.pause(DEADLINE.dividedBy(2));
          connection.close();
        };
    try (FaultServer server = FaultServer.answering(late);
        TextClient text = impatient(client, server.url(), 9)) {
      assertTimedOut(text, client);

      assertThat(server.requests()).hasSizeBetween(2, 3);
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
        TextClient text = impatient(client, server.url(), 0)) {
      assertThat(text.account().getBalance()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionThatIsNeverMadeEndsAtTheConnectTimeout(TestClient client) {
    try (DeadPort port = DeadPort.silent();
        TextClient text =
            client.text(port.url()).connectTimeout(Duration.ofMillis(300)).maxRetries(0).build()) {
      Duration elapsed =
          elapsed(
              () ->
                  assertThat(catchThrowable(() -> text.account().requestWithdrawal()))
                      .isInstanceOf(UnreachableException.class));

      assertThat(elapsed).isBetween(Duration.ofMillis(290), Duration.ofMillis(300).plus(LATE));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionThatIsNeverMadeEndsAtAShorterDeadline(TestClient client) {
    try (DeadPort port = DeadPort.silent();
        TextClient text = client.text(port.url()).deadline(Duration.ofMillis(300)).build()) {
      Duration elapsed = elapsed(() -> catchThrowable(() -> text.account().requestWithdrawal()));

      assertThat(elapsed).isBetween(Duration.ofMillis(290), Duration.ofMillis(300).plus(LATE));
    }
  }

  private static void assertEndsAtTheDeadline(TestClient client, Answer answer) {
    try (FaultServer server = FaultServer.answering(answer);
        TextClient text = impatient(client, server.url(), 2)) {
      assertTimedOut(text, client);

      assertThat(server.requests()).hasSize(1);
    }
  }

  private static void assertTimedOut(TextClient text, TestClient client) {
    Duration elapsed =
        elapsed(
            () ->
                assertThat(catchThrowable(() -> text.account().getBalance()))
                    .as("%s", client)
                    .isInstanceOf(CallTimeoutException.class));

    assertThat(elapsed).isBetween(DEADLINE.minusMillis(5), DEADLINE.plus(LATE));
  }

  private static TextClient impatient(TestClient client, URI server, int retries) {
    Timing withoutPauses = new Timing(Clock.systemUTC(), System::nanoTime, pause -> {}, () -> 0);
    return client.text(server).timing(withoutPauses).deadline(DEADLINE).maxRetries(retries).build();
  }

  private static Duration elapsed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
