package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.Pacing;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.api.BalanceAndUsageOperations;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.pacing.BucketPacing;
import io.github.partnerapi.testing.FakeTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documented rate limit of 360dialog, kept on the caller's side. */
@Timeout(30)
class PacingTest {
  @Test
  void theDocumentGivesTheLimit() {
    assertThat(BalanceAndUsageOperations.GET_CLIENT_BALANCE.rateLimit())
        .isEqualTo(new Pacing.Limit("getClientBalance", 5, Duration.ofSeconds(30)));
    assertThat(BalanceAndUsageOperations.GET_PARTNER_BALANCE.rateLimit()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void aCallWaitsUntilThereIsRoomForItsClient(TestClient kind) {
    FakeTime time = new FakeTime();
    List<String> keys = new ArrayList<>();
    Pacing pacing =
        (limit, key) -> {
          keys.add(key);
          return keys.size() == 1 ? Duration.ofSeconds(6) : Duration.ZERO;
        };
    try (FaultServer server = FaultServer.answering(Answer.json("{}"), Answer.json("{}"));
        Dialog360Client client =
            kind.dialog360(server.url()).pacing(pacing).timing(time.timing()).build()) {
      client.balanceAndUsage().getClientBalance(r -> r.clientId("a/CL").partnerId("aPA"));
      client.balanceAndUsage().getPartnerBalance("aPA");

      assertThat(keys).containsExactly("a%2FCL", "a%2FCL");
      assertThat(time.pauses()).containsExactly(Duration.ofSeconds(6));
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatCantBeMadeBeforeItsDeadlineIsNotSent(TestClient kind) {
    FakeTime time = new FakeTime();
    try (FaultServer server = FaultServer.answering(Answer.json("{}"));
        Dialog360Client client =
            kind.dialog360(server.url())
                .pacing((limit, key) -> Duration.ofSeconds(61))
                .timing(time.timing())
                .build()) {
      assertThatExceptionOfType(CallTimeoutException.class)
          .isThrownBy(
              () ->
                  client
                      .balanceAndUsage()
                      .getClientBalance(r -> r.clientId("aCL").partnerId("aPA")))
          .withMessageContaining("rate limit")
          .satisfies(late -> assertThat(late.outcome()).isEqualTo(RequestOutcome.NOT_SENT));
      assertThat(server.requests()).isEmpty();
      assertThat(time.pauses()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void fiveRequestsInThirtySecondsAreSentForAClient(TestClient kind) {
    FakeTime time = new FakeTime();
    Answer[] answers = new Answer[8];
    Arrays.fill(answers, Answer.json("{}"));
    try (FaultServer server = FaultServer.answering(answers);
        Dialog360Client client =
            kind.dialog360(server.url())
                .deadline(Duration.ofSeconds(5))
                .pacing(BucketPacing.inProcess())
                .timing(time.timing())
                .build()) {
      for (int call = 1; call <= 5; call++) {
        client.balanceAndUsage().getClientBalance(r -> r.clientId("aCL").partnerId("aPA"));
      }
      assertThatExceptionOfType(CallTimeoutException.class)
          .isThrownBy(
              () ->
                  client
                      .balanceAndUsage()
                      .getClientBalance(r -> r.clientId("aCL").partnerId("aPA")));
      client.balanceAndUsage().getClientBalance(r -> r.clientId("bCL").partnerId("aPA"));

      assertThat(server.requests()).hasSize(6);
    }
  }
}
