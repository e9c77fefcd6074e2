package io.github.partnerapi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.partnerapi.CallOptions;
import io.github.partnerapi.RateLimitedException;
import io.github.partnerapi.ServerErrorException;
import io.github.partnerapi.testing.FakeTime;
import io.github.partnerapi.testing.ScriptedTransport;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a client waits before it repeats a call, and when it does not. Nothing here waits. */
class RetryPauseTest {
  private static final double ALMOST_ONE = Math.nextDown(1.0);

  private final FakeTime time = new FakeTime();
  private final ScriptedTransport transport = new ScriptedTransport();

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "DELETE"})
  void anyMethodIsRepeatedAfterTheSecondsOf429(String method) {
    transport.answer(429, "", "Retry-After: 3").json("{}");
    call(method);

    assertThat(transport.requests()).hasSize(2);
    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
  void anyMethodIsRepeatedAtTheDateOf429(String method) {
    transport.answer(429, "", "Retry-After: " + date(7)).json("{}");
    call(method);

    assertThat(transport.requests()).hasSize(2);
    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @ValueSource(ints = {-7200, -90, 0, 90, 86400})
  void aDateIsJudgedByTheClockOfTheServer(int ahead) {
    transport.answer(429, "", "Date: " + date(ahead), "Retry-After: " + date(ahead + 7)).json("{}");
    call("POST");

    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void aDateHeaderThatIsNoDateDoesNotCount() {
    transport.answer(429, "", "Date: soon", "Retry-After: " + date(7)).json("{}");
    call("POST");

    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void theLongerOfTwoCounts() {
    transport
        .answer(429, "", "Retry-After: 2", "Retry-After: 5")
        .answer(429, "", "Retry-After: " + date(9), "Retry-After: x", "Retry-After: 3")
        .json("{}");
    call("POST");

    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(9));
  }

  @Test
  void aDateThatHasPassedMeansNow() {
    transport.answer(429, "", "Retry-After: " + date(-30)).json("{}");
    call("POST");

    assertThat(time.pauses()).containsExactly(Duration.ZERO);
  }

  static Stream<String> beyondTheDeadline() {
    return Stream.of(
        "60", "3600", "99999999999", "9".repeat(40), date(3600), "Fri, 31 Dec 9999 23:59:59 GMT");
  }

  @ParameterizedTest
  @MethodSource("beyondTheDeadline")
  void nothingIsRepeatedWhenRetryAfterIsBeyondTheDeadline(String retryAfter) {
    transport.answer(429, "", "Retry-After: " + retryAfter).json("{}");
    assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> call("GET"));

    assertThat(transport.requests()).hasSize(1);
    assertThat(time.pauses()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "2026-01-02"})
  void anUnreadableRetryAfterCountsAsNone(String retryAfter) {
    transport.answer(429, "", "Retry-After: " + retryAfter).json("{}");
    assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> call("POST"));

    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void theLastAnswerIsReportedWhen429NeverEnds() {
    for (int i = 0; i < 3; i++) {
      transport.answer(429, "", "Retry-After: 1");
    }
    assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> call("POST"));

    assertThat(transport.requests()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void whatOnlyReadsWaitsAsLongAs503Asks(String method) {
    transport.answer(503, "", "Retry-After: 11").json("{}");
    call(method);

    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(11));
  }

  @Test
  void theLongestPauseDoublesUpToEightSeconds() {
    assertThat(pauses(() -> ALMOST_ONE, 7))
        .extracting(pause -> Math.round(pause.toNanos() / 1e6))
        .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 8000L, 8000L);
  }

  @Test
  void theShortestPauseIsNone() {
    assertThat(pauses(() -> 0, 3)).hasSize(3).containsOnly(Duration.ZERO);
  }

  @Test
  void thePausesSpreadOverTheWholeRange() {
    Random random = new Random(7);
    long inTheLowerHalf =
        Stream.generate(() -> pauses(random::nextDouble, 1).get(0))
            .limit(60)
            .peek(pause -> assertThat(pause).isBetween(Duration.ZERO, Duration.ofMillis(500)))
            .filter(pause -> pause.toMillis() < 250)
            .count();

    assertThat(inTheLowerHalf).isBetween(15L, 45L);
  }

  private static List<Duration> pauses(DoubleSupplier random, int retries) {
    FakeTime time = new FakeTime();
    ScriptedTransport transport = new ScriptedTransport();
    for (int i = 0; i <= retries; i++) {
      transport.answer(500, "");
    }
    try (CallEngine engine =
        TestEngine.of(transport, time.timing(random), CallOptions.builder().maxRetries(retries))) {
      assertFails(engine);
    }
    return time.pauses();
  }

  @Test
  void oneCallDoesNotCountTheAttemptsOfAnother() {
    for (int i = 0; i < 6; i++) {
      transport.answer(500, "");
    }
    try (CallEngine engine =
        TestEngine.of(transport, time.timing(() -> ALMOST_ONE), CallOptions.builder())) {
      assertFails(engine);
      assertFails(engine);
    }

    assertThat(transport.requests()).hasSize(6);
    assertThat(time.pauses()).hasSize(4);
    assertThat(time.pauses().subList(2, 4)).isEqualTo(time.pauses().subList(0, 2));
  }

  private static void assertFails(CallEngine engine) {
    assertThatExceptionOfType(ServerErrorException.class)
        .isThrownBy(() -> TestEngine.call(engine, bytes("GET")));
  }

  @Test
  void thePausesAreWithinTheDeadlineOfTheCall() {
    for (int i = 0; i < 3; i++) {
      transport.answer(429, "", "Retry-After: 25");
    }
    try (CallEngine engine =
        TestEngine.of(transport, time.timing(), CallOptions.builder().maxRetries(9))) {
      assertThatExceptionOfType(RateLimitedException.class)
          .isThrownBy(() -> TestEngine.call(engine, bytes("POST")));
    }

    assertThat(time.pauses()).as("60 seconds hold two of 25").hasSize(2);
  }

  private void call(String method) {
    try (CallEngine engine = TestEngine.of(transport, time.timing(), CallOptions.builder())) {
      TestEngine.call(engine, bytes(method));
    }
  }

  private static Operation<byte[]> bytes(String method) {
    return TestEngine.operation(method).returns(ResponseReader.BYTES);
  }

  private static String date(int secondsFromNow) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        FakeTime.NOW.plusSeconds(secondsFromNow).atOffset(ZoneOffset.UTC));
  }
}
