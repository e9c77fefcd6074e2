package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.Pacing;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.testing.FakeTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documented rate limit of 360dialog, kept on the caller's side. */
@Timeout(30)
class PacingTest {
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
}
