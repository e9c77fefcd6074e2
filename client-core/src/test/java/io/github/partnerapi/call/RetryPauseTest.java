package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.RateLimitedException;
import io.github.partnerapi.ServerErrorException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.testing.FakeTime;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How long a client waits before it repeats a call, and when it does not. Nothing here really
 * waits.
 */
@Timeout(60)
class RetryPauseTest {
  private static final Answer GOOD = Answer.json("{}");
  private static final double ALMOST_ONE = Math.nextDown(1.0);

  private final FakeTime time = new FakeTime();

  static Stream<Arguments> operations() {
    return FaultTableTest.operations();
  }

  static Stream<Arguments> clientsAndUnreadableRetryAfter() {
    return Stream.of(TestClient.values())
        .flatMap(
            client ->
                Stream.of("", "soon", "-1", "1.5", "2026-01-02")
                    .map(value -> Arguments.of(client, value)));
  }

  static Stream<Arguments> clientsAndRetryAfterBeyondTheDeadline() {
    return Stream.of(TestClient.values())
        .flatMap(
            client ->
                Stream.of(
                        "60",
                        "3600",
                        "99999999999",
                        "9".repeat(40),
                        date(3600),
                        "Fri, 31 Dec 9999 23:59:59 GMT")
                    .map(value -> Arguments.of(client, value)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void anyMethodIsRepeatedAfterTheSecondsOf429(TestClient client, TestOperation operation) {
    try (FaultServer server = FaultServer.answering(Answer.status(429, "Retry-After: 3"), GOOD);
        TextClient text = client.text(server.url()).timing(time.timing()).build()) {
      operation.call(text);

      assertThat(server.requests()).hasSize(2);
      assertThat(time.pauses()).containsExactly(Duration.ofSeconds(3));
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void anyMethodIsRepeatedAtTheDateOf429(TestClient client, TestOperation operation) {
    try (FaultServer server =
            FaultServer.answering(Answer.status(429, "Retry-After: " + date(7)), GOOD);
        TextClient text = client.text(server.url()).timing(time.timing()).build()) {
      operation.call(text);

      assertThat(server.requests()).hasSize(2);
      assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDateThatHasPassedMeansNow(TestClient client) {
    try (FaultServer server =
            FaultServer.answering(Answer.status(429, "Retry-After: " + date(-30)), GOOD);
        TextClient text = client.text(server.url()).timing(time.timing()).build()) {
      text.account().requestWithdrawal();

      assertThat(time.pauses()).containsExactly(Duration.ZERO);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("clientsAndRetryAfterBeyondTheDeadline")
  void nothingIsRepeatedWhenRetryAfterIsBeyondTheDeadline(TestClient client, String retryAfter) {
    try (FaultServer server =
            FaultServer.answering(Answer.status(429, "Retry-After: " + retryAfter), GOOD);
        TextClient text = client.text(server.url()).timing(time.timing()).build()) {
      assertThatExceptionOfType(RateLimitedException.class)
          .isThrownBy(() -> text.account().getBalance());

      assertThat(server.requests()).hasSize(1);
      assertThat(time.pauses()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("clientsAndUnreadableRetryAfter")
  void anUnreadableRetryAfterCountsAsNone(TestClient client, String retryAfter) {
    try (FaultServer server =
            FaultServer.answering(Answer.status(429, "Retry-After: " + retryAfter), GOOD);
        TextClient text = client.text(server.url()).timing(time.timing()).build()) {
      assertThatExceptionOfType(RateLimitedException.class)
          .isThrownBy(() -> text.account().requestWithdrawal());

      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLastAnswerIsReportedWhen429NeverEnds(TestClient client) {
    try (FaultServer server = FaultServer.answering(Answer.status(429, "Retry-After: 1"));
        TextClient text = client.text(server.url()).timing(time.timing()).build()) {
      assertThatExceptionOfType(RateLimitedException.class)
          .isThrownBy(() -> text.account().requestWithdrawal());

      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aGetWaitsAsLongAs503Asks(TestClient client) {
    try (FaultServer server = FaultServer.answering(Answer.status(503, "Retry-After: 11"), GOOD);
        TextClient text = client.text(server.url()).timing(time.timing()).build()) {
      text.account().getBalance();

      assertThat(time.pauses()).containsExactly(Duration.ofSeconds(11));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLongestPauseDoublesUpToEightSeconds(TestClient client) {
    assertThat(pauses(client, () -> ALMOST_ONE, 7))
        .extracting(pause -> Math.round(pause.toNanos() / 1e6))
        .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 8000L, 8000L);
  }

  @ParameterizedTest
  @EnumSource
  void theShortestPauseIsNone(TestClient client) {
    assertThat(pauses(client, () -> 0, 3)).containsOnly(Duration.ZERO);
  }

  @ParameterizedTest
  @EnumSource
  void thePausesSpreadOverTheWholeRange(TestClient client) {
    Random random = new Random(7);
    long inTheLowerHalf =
        Stream.generate(() -> pauses(client, random::nextDouble, 1).get(0))
            .limit(60)
            .peek(pause -> assertThat(pause).isBetween(Duration.ZERO, Duration.ofMillis(500)))
            .filter(pause -> pause.toMillis() < 250)
            .count();

    assertThat(inTheLowerHalf).isBetween(15L, 45L);
  }

  private static List<Duration> pauses(TestClient client, DoubleSupplier random, int retries) {
    FakeTime time = new FakeTime();
    try (FaultServer server = FaultServer.answering(Answer.status(500));
        TextClient text =
            client.text(server.url()).timing(time.timing(random)).maxRetries(retries).build()) {
      assertThat(catchThrowable(() -> text.account().getBalance()))
          .isInstanceOf(ServerErrorException.class);
    }
    return time.pauses();
  }

  @ParameterizedTest
  @EnumSource
  void oneCallDoesNotCountTheAttemptsOfAnother(TestClient client) {
    try (FaultServer server = FaultServer.answering(Answer.status(500));
        TextClient text = client.text(server.url()).timing(time.timing(() -> ALMOST_ONE)).build()) {
      for (int call = 0; call < 2; call++) {
        assertThatExceptionOfType(ServerErrorException.class)
            .isThrownBy(() -> text.account().getBalance());
      }

      assertThat(server.requests()).hasSize(6);
      assertThat(time.pauses()).hasSize(4);
      assertThat(time.pauses().subList(2, 4)).isEqualTo(time.pauses().subList(0, 2));
    }
  }

  @ParameterizedTest
  @EnumSource
  void thePausesAreWithinTheDeadlineOfTheCall(TestClient client) {
    try (FaultServer server = FaultServer.answering(Answer.status(429, "Retry-After: 25"));
        TextClient text = client.text(server.url()).timing(time.timing()).maxRetries(9).build()) {
      assertThatExceptionOfType(RateLimitedException.class)
          .isThrownBy(() -> text.account().requestWithdrawal());

      assertThat(time.pauses()).as("60 seconds hold two of 25").hasSize(2);
    }
  }

  private static String date(int secondsFromNow) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        FakeTime.NOW.plusSeconds(secondsFromNow).atOffset(ZoneOffset.UTC));
  }
}
