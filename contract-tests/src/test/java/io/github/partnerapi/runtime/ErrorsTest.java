package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.partnerapi.BadRequestException;
import io.github.partnerapi.ClientErrorException;
import io.github.partnerapi.ConflictException;
import io.github.partnerapi.ForbiddenException;
import io.github.partnerapi.NotFoundException;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.PaymentTokenException;
import io.github.partnerapi.RateLimitedException;
import io.github.partnerapi.RedirectException;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.ResponseException;
import io.github.partnerapi.ServerErrorException;
import io.github.partnerapi.UnauthorizedException;
import io.github.partnerapi.UnreadableResponseException;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.model.Dialog360ErrorMeta;
import io.github.partnerapi.model.RecurlyToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors say what happened, and nothing that is confidential. */
@Timeout(30)
class ErrorsTest {
  private static final String CANARY = "canary-in-the-body";

  private record Status(int code, Class<? extends ResponseException> type) {}

  private static final List<Status> STATUSES =
      List.of(
          new Status(301, RedirectException.class),
          new Status(400, BadRequestException.class),
          new Status(401, UnauthorizedException.class),
          new Status(403, ForbiddenException.class),
          new Status(404, NotFoundException.class),
          new Status(409, ConflictException.class),
          new Status(418, ClientErrorException.class),
          new Status(429, RateLimitedException.class),
          new Status(500, ServerErrorException.class),
          new Status(503, ServerErrorException.class));

  static Stream<Arguments> statuses() {
    return Stream.of(TestClient.values())
        .flatMap(client -> STATUSES.stream().map(status -> Arguments.of(client, status)));
  }

  private static <X extends PartnerApiException> X failure(
      TestClient kind, Answer answer, Class<X> type, Function<TextClient, Object> call) {
    try (FaultServer server = FaultServer.answering(answer);
        TextClient client = kind.text(server.url()).maxRetries(0).build()) {
      X failure = catchThrowableOfType(type, () -> call.apply(client));
      assertThat(failure).isNotNull();
      return failure;
    }
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void eachStatusHasItsException(TestClient kind, Status status) {
    Answer answer = Answer.body(status.code(), CANARY, "X-Request-Id: r-1");

    ResponseException e =
        failure(
            kind, answer, ResponseException.class, client -> client.account().requestWithdrawal());

    assertThat(e).isExactlyInstanceOf(status.type());
    assertThat(e.status()).isEqualTo(status.code());
    assertThat(e.outcome())
        .isEqualTo(status.code() < 500 ? RequestOutcome.REFUSED : RequestOutcome.UNKNOWN);
    assertThat(e.operation()).isEqualTo("requestWithdrawal");
    assertThat(e.headers().first("x-request-id")).isEqualTo("r-1");
    assertThat(e.rawBody()).asString(StandardCharsets.UTF_8).isEqualTo(CANARY);
    assertThat(e)
        .message()
        .startsWith("requestWithdrawal: status " + status.code())
        .doesNotContain(CANARY);
  }

  @ParameterizedTest
  @EnumSource
  void theReasonIsTheDocumentsOwn(TestClient kind) {
    ResponseException e =
        failure(
            kind,
            Answer.status(403),
            ResponseException.class,
            client -> client.account().requestWithdrawal());

    assertThat(e.reason()).contains("not enough money to withdraw");
    assertThat(e).message().endsWith(e.reason());
  }

  @ParameterizedTest
  @EnumSource
  void theBodyIsBounded(TestClient kind) {
    char[] long_ = new char[200_000];
    Arrays.fill(long_, 'x');

    ResponseException e =
        failure(
            kind,
            Answer.body(502, new String(long_), "Content-Type: text/html"),
            ResponseException.class,
            client -> client.account().getProfile());

    assertThat(e.rawBody()).hasSize(64 * 1024);
  }

  private static final List<Answer> UNREADABLE =
      List.of(
          Answer.body(200, "<html>" + CANARY + "</html>", "Content-Type: text/html"),
          Answer.body(200, "", "Content-Type: application/json"),
          Answer.body(200, "   ", "Content-Type: application/json"),
          Answer.json("{\"pending\": 1, \"" + CANARY),
          Answer.json("{\"pending\": " + CANARY + "}"),
          Answer.json("[1, 2]"),
          Answer.json("{\"pending\": 1} " + CANARY),
          Answer.raw(
              "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=iso-8859-1\r\nContent-Length: 9\r\n\r\n{\"a\":\"\u00e9\"}"),
          Answer.body(200, "{}", "Content-Encoding: br"),
          Answer.body(200, "no gzip at all", "Content-Encoding: gzip"));

  static Stream<Arguments> unreadable() {
    return Stream.of(TestClient.values())
        .flatMap(client -> UNREADABLE.stream().map(answer -> Arguments.of(client, answer)));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void aSuccessThatCantBeReadIsAFailureOfItsOwn(TestClient kind, Answer answer) {
    UnreadableResponseException e =
        failure(
            kind,
            answer,
            UnreadableResponseException.class,
            client -> client.account().getBalance());

    assertThat(e.status()).isEqualTo(200);
    assertThat(e.outcome()).isEqualTo(RequestOutcome.PROCESSED);
    assertThat(e).message().startsWith("getBalance: status 200").doesNotContain(CANARY);
    assertThat(e.getCause()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void thePageOfAProxyIsNoInvoice(TestClient kind) {
    Answer page = Answer.body(200, "<html></html>", "Content-Type: text/html");

    failure(
        kind,
        page,
        UnreadableResponseException.class,
        client -> client.solution().getLicenseInvoicePdf("1", "2"));
    failure(
        kind,
        page,
        UnreadableResponseException.class,
        client -> client.solution().getSolutionLicensesCsvReportStream(all -> {}));
  }

  @ParameterizedTest
  @EnumSource
  void recurlysErrorWithinASuccessIsAnError(TestClient kind) {
    PaymentTokenException e =
        failure(
            kind,
            Answer.json("{\"error\":{\"code\":\"declined\",\"message\":\"" + CANARY + "\"}}"),
            PaymentTokenException.class,
            client ->
                client
                    .paymentToken()
                    .getRecurlyToken(
                        card ->
                            card.key("k")
                                .firstName("f")
                                .lastName("l")
                                .number("4111111111111111")
                                .month("01")
                                .year("2030")
                                .verificationValue("123")
                                .address1("a")
                                .city("c")
                                .state("s")
                                .zip("z")
                                .country("US")));

    assertThat(e.status()).isEqualTo(200);
    assertThat(e.outcome()).isEqualTo(RequestOutcome.REFUSED);
    assertThat(e).message().doesNotContain(CANARY).doesNotContain("4111");
    assertThat(e.bodyAs(RecurlyToken::fromJson))
        .hasValueSatisfying(token -> assertThat(token.error().code()).isEqualTo("declined"));
  }

  @ParameterizedTest
  @EnumSource
  void theMetaOf360dialogIsDecoded(TestClient kind) {
    String body =
        "{\"meta\":{\"success\":false,\"http_code\":404,\"developer_message\":\"no such client\"}}";
    try (FaultServer server =
            FaultServer.answering(Answer.body(404, body, "Content-Type: application/json"));
        Dialog360Client client = kind.dialog360(server.url()).build()) {
      ResponseException e =
          catchThrowableOfType(
              NotFoundException.class, () -> client.balanceAndUsage().getPartnerBalance("aPA"));

      assertThat(Dialog360Client.metaOf(e))
          .map(Dialog360ErrorMeta::developerMessage)
          .contains("no such client");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anErrorSurvivesSerialisation(TestClient kind) throws IOException, ClassNotFoundException {
    ResponseException e =
        failure(
            kind,
            Answer.body(409, CANARY),
            ResponseException.class,
            client -> client.account().requestWithdrawal());

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(e);
    ResponseException copy =
        (ResponseException)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    assertThat(copy.status()).isEqualTo(409);
    assertThat(copy.reason()).isEqualTo(e.reason());
    assertThat(copy.rawBody()).isEqualTo(e.rawBody());
  }
}
