package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.transport.ForeignBytes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pool saves connections and costs no calls. */
@Timeout(120)
class PoolTest {
  private static final Answer GOOD =
      Answer.json("{\"pending\":1,\"withdrawal_id\":1,\"id\":\"1\",\"token\":\"1\"}");

  static Stream<Arguments> operations() {
    return TestClient.with(TestOperation.values(), new Object[] {GOOD});
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void aConnectionThatTheServerClosedWhileIdleLosesNothing(
      TestClient kind, TestOperation operation, Answer good) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    Answer closing =
        (request, connection) -> {
          good.to(request, connection);
          connection.close();
          closed.countDown();
        };
    try (FaultServer server = FaultServer.answering(closing, good);
        TextClient client = kind.text(server.url()).maxRetries(0).build()) {
      client.account().getBalance();
      closed.await();
      kind.awaitEndOfConnections(server);

      assertThat(catchThrowable(() -> operation.call(client))).isNull();
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void callsThatReadNoBodyShareAConnectionAllTheSame(TestClient kind) {
    List<Answer> answers =
        List.of(
            Answer.json("{\"result\":\"done\"}"),
            Answer.body(204, ""),
            (request, connection) ->
                connection.send(
                    Answer.head(200, "Transfer-Encoding: chunked")
                        + "\r\n2\r\n{}\r\n3\r\n   \r\n0\r\n\r\n"));
    for (Answer answer : answers) {
      try (FaultServer server = FaultServer.answering(answer);
          TextClient client = kind.text(server.url()).build()) {
        IntStream.range(0, 100).forEach(i -> client.account().revokeApiToken("id"));

        assertThat(server.connections()).as("for answer %s", answers.indexOf(answer)).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLongOrSlowRestIsNotWaitedFor(TestClient kind) {
    Answer slow =
        (request, connection) -> {
          connection.send(Answer.head(200, "Content-Length: 20") + "\r\n{}");
          connection.stall();
        };
    Answer endless =
        (request, connection) -> {
          connection.send(Answer.head(200, "Transfer-Encoding: chunked") + "\r\n");
          while (true) {
            connection.send("400\r\n" + "x".repeat(1024) + "\r\n");
          }
        };
    for (Answer answer : List.of(slow, endless)) {
      try (FaultServer server = FaultServer.answering(answer);
          TextClient client = kind.text(server.url()).deadline(Duration.ofSeconds(60)).build()) {
        long start = System.nanoTime();
        client.account().revokeApiToken("id");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoHundredSlowCallsRunAtTheSameTime(TestClient kind) throws Exception {
    int calls = 200;
    CountDownLatch all = new CountDownLatch(calls);
    Answer together =
        (request, connection) -> {
          all.countDown();
          try {
            all.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          GOOD.to(request, connection);
        };
    ExecutorService threads = Executors.newFixedThreadPool(calls);
    try (FaultServer server = FaultServer.answering(together);
        TextClient client = kind.text(server.url()).maxRetries(0).build()) {
      List<Future<?>> futures =
          IntStream.range(0, calls)
              .<Future<?>>mapToObj(i -> threads.submit(() -> client.account().getBalance()))
              .toList();
      for (Future<?> future : futures) {
        future.get();
      }
      assertThat(server.requests()).hasSize(calls);
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPoolOfOneServesOneAfterTheOther(TestClient kind) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (FaultServer server = FaultServer.answering(GOOD);
        TextClient client = kind.text(server.url()).maxConnections(1).build()) {
      List<Future<?>> futures =
          IntStream.range(0, 40)
              .<Future<?>>mapToObj(i -> threads.submit(() -> client.account().requestWithdrawal()))
              .toList();
      for (Future<?> future : futures) {
        future.get();
      }
      assertThat(server.requests()).hasSize(40);
      assertThat(server.openConnections()).isLessThanOrEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionOnWhichACallTimedOutIsNotUsedAgain(TestClient kind) {
    try (FaultServer server = FaultServer.answering(GOOD, Answer.stalled(), GOOD);
        TextClient client = kind.text(server.url()).maxRetries(0).build()) {
      client.account().getBalance();
      assertThat(
              catchThrowable(
                  () ->
                      client
                          .with(o -> o.deadline(Duration.ofMillis(300)))
                          .account()
                          .requestWithdrawal()))
          .isInstanceOf(CallTimeoutException.class);

      assertThat(client.account().getBalance().pending()).isEqualByComparingTo("1");
      assertThat(server.requests().get(2).connection()).isEqualTo(2);
    }
  }

  /** The request was carried out, whatever stands behind the head of 204. */
  @ParameterizedTest
  @EnumSource
  void aBodyBehind204DoesNotUndoADelete(TestClient kind) {
    for (ForeignBytes bytes :
        List.of(
            ForeignBytes.BEHIND_204,
            ForeignBytes.AS_THE_BODY_OF_204,
            ForeignBytes.AS_THE_CHUNKS_OF_204)) {
      try (FaultServer server = FaultServer.answering(bytes.answer());
          TextClient client = kind.text(server.url()).build()) {
        Throwable failure = catchThrowable(() -> client.account().revokeApiToken("id"));

        assertThat(failure).as("%s", bytes).isNull();
        assertThat(server.requests()).hasSize(1);
      }
    }
  }
}
