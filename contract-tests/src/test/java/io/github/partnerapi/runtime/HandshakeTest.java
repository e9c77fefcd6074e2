package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.TransportException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.transport.HandshakeFault;
import io.github.partnerapi.contract.transport.HandshakeServer;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A handshake that fails in any way has sent nothing, and both clients say so. */
@Timeout(60)
class HandshakeTest {
  static Stream<Arguments> handshakes() {
    return TestClient.with(TestOperation.values(), HandshakeFault.values());
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("handshakes")
  void aHandshakeThatFailsHasSentNothing(
      TestClient kind, TestOperation operation, HandshakeFault handshake) {
    try (HandshakeServer server = HandshakeServer.failing(handshake);
        TextClient client =
            kind.text(server.url())
                .maxRetries(0)
                .connectTimeout(Duration.ofMillis(500))
                .deadline(Duration.ofSeconds(5))
                .build()) {
      TransportException failure =
          catchThrowableOfType(TransportException.class, () -> operation.call(client));

      assertThat(failure.outcome())
          .as("after %s", failure)
          .isIn(outcomes(kind, operation, handshake));
    }
  }

  /**
   * Of how far java.net.http has come nothing can be seen when the request has no body, and not
   * always when the connection ends: then it is said to be unknown, which is safe.
   */
  private static Set<RequestOutcome> outcomes(
      TestClient kind, TestOperation operation, HandshakeFault handshake) {
    if (kind == TestClient.NATIVE
        && (handshake == HandshakeFault.RESET || handshake == HandshakeFault.CLOSED)) {
      return Set.of(RequestOutcome.NOT_SENT, RequestOutcome.UNKNOWN);
    }
    boolean unproven =
        kind == TestClient.NATIVE
            && operation == TestOperation.DELETE_WITHOUT_BODY
            && handshake == HandshakeFault.GARBAGE;
    return Set.of(unproven ? RequestOutcome.UNKNOWN : RequestOutcome.NOT_SENT);
  }
}
