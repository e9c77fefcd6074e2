package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.transport.BrokenFraming;
import io.github.partnerapi.contract.transport.ForeignBytes;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer belongs to its request: what is left on a connection is nobody's answer. */
@Timeout(60)
class ForeignBytesTest {
  private static final Answer OWN =
      Answer.json("{\"pending\":1,\"available\":1,\"withdrawal_id\":1,\"status\":\"PAID\"}");

  private static final Set<ForeignBytes> LATE =
      EnumSet.of(ForeignBytes.A_MOMENT_LATER, ForeignBytes.AN_UNASKED_408);

  static Stream<Arguments> foreignBytes() {
    return TestClient.with(TestOperation.values(), ForeignBytes.values());
  }

  static Stream<Arguments> framings() {
    return TestClient.with(TestOperation.values(), BrokenFraming.values());
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("foreignBytes")
  void whatIsLeftOnAConnectionIsNobodysAnswer(
      TestClient client, TestOperation first, ForeignBytes bytes) throws InterruptedException {
    CountDownLatch sent = new CountDownLatch(1);
    Answer leaving =
        (request, connection) -> {
          bytes.answer().to(request, connection);
          sent.countDown();
        };
    try (FaultServer server = FaultServer.answering(leaving, OWN);
        TextClient text = client.text(server.url()).maxRetries(0).build()) {
      Throwable ignored = catchThrowable(() -> first.call(text));
      sent.await();
      if (LATE.contains(bytes)) {
        client.awaitEndOfConnections(server);
      }

      assertThat(text.account().getBalance().pending())
          .as("the balance, after %s", ignored)
          .isEqualByComparingTo("1");
      assertThat(text.account().requestWithdrawal().withdrawalId()).isEqualTo(1);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("framings")
  void aBodyWithoutAClearEndIsAnErrorOfItsCall(
      TestClient client, TestOperation first, BrokenFraming framing) {
    try (FaultServer server = FaultServer.answering(framing.answer(), OWN);
        TextClient text = client.text(server.url()).maxRetries(0).build()) {
      Throwable failure = catchThrowable(() -> first.call(text));

      assertThat(failure)
          .isInstanceOfSatisfying(
              PartnerApiException.class,
              typed -> assertThat(typed.outcome()).isEqualTo(RequestOutcome.UNKNOWN));
      assertThat(text.account().getBalance().pending()).isEqualByComparingTo("1");
      assertThat(server.requests()).hasSize(2);
      assertThat(server.requests().get(1).connection()).isEqualTo(2);
    }
  }
}
