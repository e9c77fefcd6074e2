package io.github.partnerapi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.partnerapi.CallOptions;
import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.Pacing;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.api.BalanceAndUsageOperations;
import io.github.partnerapi.pacing.BucketPacing;
import io.github.partnerapi.testing.FakeTime;
import io.github.partnerapi.testing.ScriptedTransport;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The documented rate limit of 360dialog, kept on the caller's side. */
class PacedCallTest {
  private final FakeTime time = new FakeTime();
  private final ScriptedTransport transport = new ScriptedTransport();

  @Test
  void theDocumentGivesTheLimit() {
    assertThat(BalanceAndUsageOperations.GET_CLIENT_BALANCE.rateLimit())
        .isEqualTo(new Pacing.Limit("getClientBalance", 5, Duration.ofSeconds(30)));
    assertThat(BalanceAndUsageOperations.GET_PARTNER_BALANCE.rateLimit()).isNull();
  }

  @Test
  void aCallThatCantBeMadeBeforeItsDeadlineIsNotSent() {
    try (CallEngine engine = paced((limit, key) -> Duration.ofSeconds(61), "PT60S")) {
      assertThatExceptionOfType(CallTimeoutException.class)
          .isThrownBy(() -> call(engine, "aCL"))
          .withMessageContaining("rate limit")
          .satisfies(late -> assertThat(late.outcome()).isEqualTo(RequestOutcome.NOT_SENT));
    }
    assertThat(transport.requests()).isEmpty();
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void fiveRequestsInThirtySecondsAreSentForAClient() {
    for (int i = 0; i < 6; i++) {
      transport.json("{}");
    }
    try (CallEngine engine = paced(BucketPacing.inProcess(), "PT5S")) {
      for (int call = 1; call <= 5; call++) {
        call(engine, "aCL");
      }
      assertThatExceptionOfType(CallTimeoutException.class).isThrownBy(() -> call(engine, "aCL"));
      call(engine, "bCL");
    }
    assertThat(transport.requests()).hasSize(6);
  }

  private CallEngine paced(Pacing pacing, String deadline) {
    return TestEngine.of(
        transport, time.timing(), pacing, CallOptions.builder().deadline(Duration.parse(deadline)));
  }

  private static void call(CallEngine engine, String client) {
    Operation<byte[]> limited =
        TestEngine.operation("GET").rateLimit(5, "PT30S", "id").returns(ResponseReader.BYTES);
    engine.call(limited, engine.request(limited).path("id", client).build());
  }
}
