package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.partnerapi.NotFoundException;
import io.github.partnerapi.RawJson;
import io.github.partnerapi.Response;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.fault.ReceivedRequest;
import io.github.partnerapi.model.Balance;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole response, options for a call, derived clients, and raw requests. */
@Timeout(30)
class OptionsTest {
  @ParameterizedTest
  @EnumSource
  void theWholeResponseIsThereWhenItIsWanted(TestClient kind) {
    try (FaultServer server =
            FaultServer.answering(Answer.body(200, "{\"pending\":5}", "X-Trace: t-1"));
        TextClient client = kind.text(server.url()).build()) {
      Response<Balance> response = client.exchange(c -> c.account().getBalance());

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.headers().first("x-trace")).isEqualTo("t-1");
      assertThat(response.value().pending()).isEqualTo(BigDecimal.valueOf(5));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCallWithoutAResultHasAResponseToo(TestClient kind) {
    try (FaultServer server = FaultServer.answering(Answer.status(204, "X-Trace: t-2"));
        TextClient client = kind.text(server.url()).build()) {
      assertThat(
              client.exchangeVoid(c -> c.account().revokeApiToken("1")).headers().first("X-Trace"))
          .isEqualTo("t-2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anExchangeWithoutACallIsRefused(TestClient kind) {
    try (FaultServer server = FaultServer.answering(Answer.json("{}"));
        TextClient client = kind.text(server.url()).build()) {
      assertThatIllegalStateException().isThrownBy(() -> client.exchange(c -> "nothing"));
      assertThatIllegalStateException()
          .isThrownBy(() -> client.exchange(c -> client.account().getBalance()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void headersAndParametersOfTheOptionsAreSent(TestClient kind) {
    try (FaultServer server = FaultServer.answering(Answer.json("{}"));
        TextClient client = kind.text(server.url()).build()) {
      client
          .with(
              o ->
                  o.header("X-Tenant", "a b")
                      .header("Accept", "application/vnd.new+json")
                      .query("new name", "a&b ż"))
          .account()
          .getWithdrawals(r -> r.dateFrom(LocalDate.of(2022, 1, 2)));
      client.account().getBalance();

      ReceivedRequest changed = server.requests().get(0);
      assertThat(changed.target())
          .isEqualTo("/v2/partners/withdrawals?date_from=2022-01-02&new%20name=a%26b%20%C5%BC");
      assertThat(changed.header("X-Tenant")).isEqualTo("a b");
      assertThat(changed.header("Accept")).isEqualTo("application/vnd.new+json");
      assertThat(server.requests().get(1).target()).isEqualTo("/v2/partners/balance");
      assertThat(server.requests().get(1).header("Accept")).isEqualTo("application/json");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDerivedClientSharesTheConnectionAndDoesNotCloseIt(TestClient kind) {
    try (FaultServer server =
            FaultServer.answering(Answer.json("{}"), Answer.json("{}"), Answer.json("{}"));
        TextClient client = kind.text(server.url()).build()) {
      client.account().getBalance();
      TextClient derived = client.with(o -> o.deadline(Duration.ofSeconds(20)));
      derived.account().getBalance();
      derived.close();
      client.account().getBalance();

      assertThat(server.requests())
          .extracting(ReceivedRequest::connection)
          .containsExactly(1, 1, 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClosedClientSaysSo(TestClient kind) {
    try (FaultServer server = FaultServer.answering(Answer.json("{}"))) {
      TextClient client = kind.text(server.url()).build();
      TextClient derived = client.with(o -> o);
      client.close();
      client.close();

      assertThatIllegalStateException()
          .isThrownBy(() -> client.account().getBalance())
          .withMessageContaining("closed");
      assertThatIllegalStateException().isThrownBy(() -> derived.account().getBalance());
      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRawRequestHasTheSameCredentialAndErrors(TestClient kind) {
    try (FaultServer server =
            FaultServer.answering(
                Answer.body(200, "hello", "Content-Type: text/plain"), Answer.status(404));
        TextClient client = kind.text(server.url()).build()) {
      Response<byte[]> response =
          client
              .raw("POST", "/v2/partners/things/{id}/x")
              .path("id", "a/b")
              .query("q", "1 2")
              .json(RawJson.of(Map.of("a", 1)))
              .send();

      assertThat(response.value()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
      ReceivedRequest request = server.requests().get(0);
      assertThat(request.requestLine())
          .isEqualTo("POST /v2/partners/things/a%2Fb/x?q=1%202 HTTP/1.1");
      assertThat(request.header("Authorization")).isEqualTo("Bearer test-token");
      assertThat(request.header("Content-Type")).isEqualTo("application/json");
      assertThat(request.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"a\":1}");
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> client.raw("GET", "/v2/partners/nothing").send())
          .withMessageStartingWith("rawRequest: status 404");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anExchangeThatCallsAnotherClientIsRefusedBeforeAnythingIsSent(TestClient kind) {
    try (FaultServer server = FaultServer.answering(Answer.json("{\"pending\":5}"));
        TextClient client = kind.text(server.url()).build();
        TextClient stranger = kind.text(server.url()).build()) {
      for (TextClient other : List.of(client, client.with(o -> o.maxRetries(0)), stranger)) {
        assertThatIllegalStateException()
            .isThrownBy(() -> client.exchange(c -> other.account().getBalance()))
            .withMessageContaining("another client");
        assertThatIllegalStateException()
            .isThrownBy(() -> client.exchangeVoid(c -> other.account().requestWithdrawal()));
        assertThatIllegalStateException()
            .isThrownBy(() -> client.exchange(c -> other.exchange(d -> d.account().getBalance())));
      }
      assertThat(server.requests()).isEmpty();

      assertThat(client.exchange(c -> c.with(o -> o.maxRetries(0)).account().getBalance()).status())
          .isEqualTo(200);
      assertThat(client.exchange(c -> c.exchange(d -> d.account().getBalance()).value()).value())
          .isEqualTo(client.account().getBalance());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSupplierMayCallAClientOfItsOwnWithinAnExchange(TestClient kind) {
    try (FaultServer server = FaultServer.answering(Answer.json("{\"pending\":5}"));
        TextClient vault = kind.text(server.url()).build();
        TextClient client =
            kind.text(server.url())
                .token(() -> "t-" + vault.account().getBalance().pending())
                .build()) {
      assertThat(client.exchange(c -> c.account().getBalance()).status()).isEqualTo(200);
      assertThat(server.requests().get(1).header("Authorization")).isEqualTo("Bearer t-5");
    }
  }
}
