package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.transport.Flood;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer without an end is an error of its call, at the latest at the deadline. */
@Isolated
@Timeout(120)
class EndlessAnswerTest {
  static Stream<Arguments> floods() {
    return TestClient.with(
            new Object[] {TestOperation.GET, TestOperation.POST_WITHOUT_BODY}, Flood.values())
        .filter(
            arguments ->
                arguments.get()[0] != TestClient.NATIVE
                    || arguments.get()[2] != Flood.OF_A_CHUNK_OF_31_BITS);
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

  /** In a JVM of its own, since it leaves a thread of java.net.http that never ends. */
  @Test
  void aChunkOf31BitsEndsTheCallsOfTheNativeClientToo() throws Exception {
    try (FaultServer server = FaultServer.answering(Flood.OF_A_CHUNK_OF_31_BITS.answer())) {
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  EndlessChunk.class.getName(),
                  server.url().toString())
              .redirectErrorStream(true)
              .start();

      assertThat(program.inputReader().lines())
          .containsExactly("CallTimeoutException", "CallTimeoutException");
      assertThat(program.waitFor()).isZero();
      assertThat(server.requests()).hasSize(2);
    }
  }
}
