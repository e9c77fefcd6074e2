package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.partnerapi.ConnectionLostException;
import io.github.partnerapi.NotFoundException;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.ServerErrorException;
import io.github.partnerapi.UnreadableResponseException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A failure says what became of the request, and has what came of the answer. */
@Timeout(60)
class FailureTest {
  private static final String ID = "X-Request-Id: r-1";

  private record Failing(
      String name,
      Answer answer,
      Class<? extends PartnerApiException> type,
      RequestOutcome outcome,
      String body,
      String requestId) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Failing> FAILING =
      List.of(
          new Failing(
              "an error",
              Answer.body(404, "no", ID),
              NotFoundException.class,
              RequestOutcome.REFUSED,
              "no",
              "r-1"),
          new Failing(
              "another name of the id",
              Answer.body(500, "no", "request-id: r-2"),
              ServerErrorException.class,
              RequestOutcome.UNKNOWN,
              "no",
              "r-2"),
          new Failing(
              "no id",
              Answer.body(500, "no"),
              ServerErrorException.class,
              RequestOutcome.UNKNOWN,
              "no",
              null),
          new Failing(
              "an id that is none",
              Answer.body(500, "no", "X-Request-Id: " + "x".repeat(300)),
              ServerErrorException.class,
              RequestOutcome.UNKNOWN,
              "no",
              null),
          new Failing(
              "not JSON",
              Answer.body(200, "{\"withdrawal_id\":7,oops", ID),
              UnreadableResponseException.class,
              RequestOutcome.PROCESSED,
              "{\"withdrawal_id\":7,oops",
              "r-1"),
          new Failing(
              "JSON of another type",
              Answer.body(200, "[{\"withdrawal_id\":7}]", ID),
              UnreadableResponseException.class,
              RequestOutcome.PROCESSED,
              "[{\"withdrawal_id\":7}]",
              "r-1"),
          new Failing(
              "a body that breaks off",
              Answer.raw(Answer.head(200, ID, "Content-Length: 99") + "\r\n{\"withdrawal_id\":7,"),
              ConnectionLostException.class,
              RequestOutcome.UNKNOWN,
              "{\"withdrawal_id\":7,",
              "r-1"),
          new Failing(
              "no answer",
              Answer.closed(),
              ConnectionLostException.class,
              RequestOutcome.UNKNOWN,
              "",
              null));

  static Stream<Arguments> failing() {
    return Stream.of(TestClient.values())
        .flatMap(kind -> FAILING.stream().map(failing -> Arguments.of(kind, failing)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("failing")
  void theStartOfTheBodyAndTheRequestIdAreThere(TestClient kind, Failing failing) {
    try (FaultServer server = FaultServer.answering(failing.answer);
        TextClient client = kind.text(server.url()).build()) {
      PartnerApiException e =
          catchThrowableOfType(
              PartnerApiException.class, () -> client.account().requestWithdrawal());

      assertThat(e).isExactlyInstanceOf(failing.type);
      assertThat(e.outcome()).isEqualTo(failing.outcome);
      assertThat(e.rawBody()).asString(StandardCharsets.UTF_8).isEqualTo(failing.body);
      assertThat(e.requestId()).isEqualTo(failing.requestId);
      assertThat(e).message().doesNotContain("oops").doesNotContain("r-1");
      assertThat(server.requests()).hasSize(1);
    }
  }

  static Stream<Arguments> statuses() {
    return Stream.of(TestClient.values())
        .flatMap(kind -> Stream.of(600, 999, 700).map(status -> Arguments.of(kind, status)));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void aStatusThatHttpDoesNotHaveIsUnreadable(TestClient kind, int status) {
    try (FaultServer server = FaultServer.answering(Answer.body(status, "{\"pending\":1}", ID));
        TextClient client = kind.text(server.url()).build()) {
      UnreadableResponseException e =
          catchThrowableOfType(
              UnreadableResponseException.class, () -> client.account().getBalance());

      assertThat(e.status()).isEqualTo(status);
      assertThat(e.outcome()).isEqualTo(RequestOutcome.UNKNOWN);
      assertThat(e.rawBody()).asString(StandardCharsets.UTF_8).isEqualTo("{\"pending\":1}");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {64 * 1024, 64 * 1024 + 1, 500_000})
  void theStartIsBounded(int length) {
    for (TestClient kind : TestClient.values()) {
      String body = "x".repeat(length);
      for (Answer answer :
          List.of(
              Answer.body(200, body),
              Answer.body(502, body),
              Bodies.answer(200, Bodies.gzip(Bodies.utf8(body)), "Content-Encoding: gzip"),
              Bodies.answer(502, Bodies.gzip(Bodies.utf8(body)), "Content-Encoding: gzip"))) {
        try (FaultServer server = FaultServer.answering(answer);
            TextClient client = kind.text(server.url()).maxRetries(0).build()) {
          PartnerApiException e =
              catchThrowableOfType(PartnerApiException.class, () -> client.account().getBalance());
          assertThat(e.rawBody()).hasSize(64 * 1024);
        }
      }
    }
  }
}
