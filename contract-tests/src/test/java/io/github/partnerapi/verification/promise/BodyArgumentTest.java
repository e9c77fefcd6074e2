package io.github.partnerapi.verification.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.client.Outcome;
import io.github.partnerapi.contract.fixture.Call;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.judge.ContractJudge;
import io.github.partnerapi.verification.client.Clients;
import io.github.partnerapi.verification.derived.FixtureChanges;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kit gives a client no body but one that a caller can build. */
class BodyArgumentTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      a misspelt member   | {"pasword": "x", "expire": true}   | body/pasword: CloseSubscriptionBody takes nothing of this name and type
      another type        | {"password": "x", "expire": "yes"} | body/expire: CloseSubscriptionBody takes nothing of this name and type
      a required one less | {"expire": true}                   | body: CloseSubscriptionBody.password
      """)
  void whatNoSetterTakesIsRefusedByItsPlace(String defect, String body, String message)
      throws JsonProcessingException {
    try (ContractJudge judge = new ContractJudge()) {
      for (ContractClient.Factory client : Clients.all()) {
        Exchange exchange = judge.play(with(body), client);

        assertThat(exchange.requests()).isEmpty();
        assertThat(exchange.outcome())
            .isInstanceOfSatisfying(
                Outcome.Thrown.class,
                thrown -> assertThat(thrown.message()).startsWith("/call/arguments/" + message));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      an optional one less | {"password": "x"}
      an explicit null     | {"password": "x", "expire": null}
      """)
  void whatACallerMayLeaveOutIsSent(String nearMiss, String body) throws JsonProcessingException {
    try (ContractJudge judge = new ContractJudge()) {
      for (ContractClient.Factory client : Clients.all()) {
        assertThat(judge.play(with(body), client).requests()).hasSize(1);
      }
    }
  }

  private static Fixture with(String body) throws JsonProcessingException {
    Fixture base = Fixtures.bundled().find("closeSubscription", "at-once");
    Call call =
        FixtureChanges.argument(
            base.call(), "body", ExactJson.read(body.getBytes(StandardCharsets.UTF_8)));
    return FixtureChanges.named(
        base, "changed", "Another body.", call, base.request(), base.response());
  }
}
