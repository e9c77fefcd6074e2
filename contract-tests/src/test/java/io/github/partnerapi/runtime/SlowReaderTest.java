package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.TransportException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A body that the caller reads: the time that he takes himself does not end what has arrived, and
 * what he leaves open keeps no connection beyond the deadline.
 */
@Timeout(60)
class SlowReaderTest {
  private static final Duration SHORTEST = Duration.ofMillis(500);
  private static final String TEXT = "0123456789abcdef".repeat(20_000);

  private static Answer chunked() {
    return (request, connection) ->
        connection.send(
            Answer.head(200, "Content-Type: application/pdf", "Transfer-Encoding: chunked")
                + "\r\n"
                + Integer.toHexString(TEXT.length())
                + "\r\n"
                + TEXT
                + "\r\n0\r\n\r\n");
  }

  private static Answer half() {
    return (request, connection) -> {
      connection.send(
          Answer.head(200, "Content-Type: application/pdf", "Content-Length: " + 2 * TEXT.length())
              + "\r\n"
              + TEXT);
      connection.stall();
    };
  }

  static Stream<Arguments> whole() {
    return Stream.of(TestClient.values())
        .flatMap(
            kind ->
                Stream.of(Arguments.of(kind, "length", 1), Arguments.of(kind, "chunks", 100_000)));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("whole")
  void whatHasArrivedIsReadInAnyTime(TestClient kind, String framing, int before) throws Exception {
    Answer answer =
        framing.equals("length")
            ? Answer.body(200, TEXT, "Content-Type: application/pdf")
            : chunked();
    opened(
        kind,
        1,
        answer,
        (client, bodies, deadline) -> {
          InputStream body = bodies.get(0);
          byte[] first = body.readNBytes(before);
          waitTwice(deadline);

          assertThat(first.length + body.readAllBytes().length).isEqualTo(TEXT.length());
          assertThat(body.read()).isEqualTo(-1);
          body.close();
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatHasNotArrivedEndsAtTheDeadline(TestClient kind) throws Exception {
    opened(
        kind,
        1,
        half(),
        (client, bodies, deadline) -> {
          bodies.get(0).readNBytes(1);
          waitTwice(deadline);

          assertThat(catchThrowable(bodies.get(0)::readAllBytes)).isInstanceOf(IOException.class);
        });
  }

  /** Of two connections none is free before the deadline. */
  @ParameterizedTest
  @EnumSource
  void whatNobodyClosesGivesItsConnectionBack(TestClient kind) throws Exception {
    opened(
        kind,
        2,
        half(),
        (client, bodies, deadline) -> {
          TextClient patient = client.with(o -> o.deadline(Duration.ofSeconds(40)));
          patient.solution().getLicenseInvoicePdfStream("1", "2").close();

          for (InputStream left : bodies) {
            assertThat(catchThrowable(left::readAllBytes)).isInstanceOf(IOException.class);
          }
        });
  }

  private interface Reading {
    void read(TextClient client, List<InputStream> bodies, Duration deadline) throws Exception;
  }

  /** Doubles the deadline while the machine is too busy to open the bodies before it. */
  private static void opened(TestClient kind, int count, Answer answer, Reading reading)
      throws Exception {
    for (Duration deadline = SHORTEST; ; deadline = deadline.multipliedBy(2)) {
      try (FaultServer server = FaultServer.answering(answer);
          TextClient client =
              kind.text(server.url()).deadline(deadline).maxConnections(2).maxRetries(0).build()) {
        List<InputStream> bodies = new ArrayList<>();
        try {
          for (int i = 0; i < count; i++) {
            bodies.add(client.solution().getLicenseInvoicePdfStream("1", "2"));
          }
        } catch (TransportException busy) {
          continue;
        }
        reading.read(client, bodies, deadline);
        return;
      }
    }
  }

  private static void waitTwice(Duration deadline) throws InterruptedException {
    new CountDownLatch(1).await(2 * deadline.toMillis(), TimeUnit.MILLISECONDS);
  }
}
