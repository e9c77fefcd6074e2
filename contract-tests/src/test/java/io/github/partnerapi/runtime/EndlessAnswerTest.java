package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.transport.Flood;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer without an end is an error of its call, at the latest at the deadline. */
@Timeout(120)
class EndlessAnswerTest {
  static Stream<Arguments> floods() {
    return TestClient.with(
        new Object[] {TestOperation.GET, TestOperation.POST_WITHOUT_BODY}, Flood.values());
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("floods")
  void aFloodEndsWithAnErrorOfTheTree(TestClient kind, TestOperation operation, Flood flood) {
    try (FaultServer server = FaultServer.answering(flood.answer());
        TextClient client =
            kind.text(server.url()).maxRetries(0).deadline(Duration.ofSeconds(5)).build()) {
      Throwable failure = catchThrowable(() -> operation.call(client));

      if (kind == TestClient.NATIVE && flood == Flood.OF_TRAILERS) {
        // The body was whole; java.net.http gives the connection up with what follows.
        assertThat(failure).isNull();
      } else {
        assertThat(failure).isInstanceOf(PartnerApiException.class);
      }
      assertThat(server.requests()).hasSize(1);
    }
  }
}
