package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.CallInterruptedException;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.DeadPort;
import io.github.partnerapi.contract.fault.FaultServer;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An interrupt, and closing the client, end a call whatever it waits for, and say what became of
 * the request.
 */
@Timeout(120)
class EndFromOutsideTest {
  /** A call that has waited for its own end instead takes as long as this. */
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private static final Duration LONG_BEFORE = DEADLINE.dividedBy(4);

  static Stream<Arguments> waits() {
    return TestClient.with(
        new Object[] {TestOperation.GET, TestOperation.POST_WITHOUT_BODY}, Wait.values());
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("waits")
  void anInterruptEndsACall(TestClient kind, TestOperation operation, Wait wait) throws Exception {
    Ended ended = end(kind, operation, wait, call -> call.thread().interrupt());

    assertThat(ended.failure()).isInstanceOf(CallInterruptedException.class);
    assertThat(ended.flag()).as("the interrupt flag").isTrue();
    assertEndedSoon(ended, wait);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("waits")
  void closingTheClientEndsACall(TestClient kind, TestOperation operation, Wait wait)
      throws Exception {
    Ended ended = end(kind, operation, wait, call -> call.client().close());

    assertThat(ended.failure()).isInstanceOf(PartnerApiException.class);
    assertThat(ended.flag()).as("the interrupt flag").isFalse();
    assertEndedSoon(ended, wait);
  }

  private static void assertEndedSoon(Ended ended, Wait wait) {
    assertThat(ended.time()).isLessThan(LONG_BEFORE);
    RequestOutcome outcome = ((PartnerApiException) ended.failure()).outcome();
    if (wait == Wait.FOR_THE_NEXT_ATTEMPT) {
      assertThat(outcome).isIn(RequestOutcome.REFUSED, RequestOutcome.UNKNOWN);
    } else {
      assertThat(outcome).isEqualTo(wait.outcome);
    }
    assertThat(ended.requests()).isEqualTo(wait.requests);
  }

  private record Call(TextClient client, Thread thread) {}

  private record Ended(Throwable failure, boolean flag, Duration time, int requests) {}

  private static Ended end(TestClient kind, TestOperation operation, Wait wait, Consumer<Call> end)
      throws Exception {
    if (wait.answer == null) {
      try (DeadPort port = DeadPort.silent()) {
        return end(kind, operation, wait, port.url(), null, end);
      }
    }
    try (FaultServer server = FaultServer.answering(wait.answer)) {
      return end(kind, operation, wait, server.url(), server, end);
    }
  }

  private static Ended end(
      TestClient kind,
      TestOperation operation,
      Wait wait,
      URI url,
      FaultServer server,
      Consumer<Call> end)
      throws InterruptedException, ExecutionException {
    TextClient client =
        kind.text(url)
            .deadline(DEADLINE)
            .connectTimeout(DEADLINE)
            .maxConnections(wait == Wait.FOR_A_CONNECTION_TO_BE_FREE ? 1 : 2)
            .build();
    try (client) {
      if (wait == Wait.FOR_A_CONNECTION_TO_BE_FREE) {
        Thread holder = new Thread(() -> catchThrowable(() -> client.account().getBalance()));
        holder.start();
        awaitRequests(server, 1);
      }
      int before = server == null ? 0 : server.requests().size();
      CompletableFuture<Ended> future = new CompletableFuture<>();
      long[] asked = {0};
      Thread thread =
          new Thread(
              () -> {
                Throwable failure = catchThrowable(() -> operation.call(client));
                Duration time = Duration.ofNanos(System.nanoTime() - asked[0]);
                int requests = server == null ? 0 : server.requests().size() - before;
                future.complete(new Ended(failure, Thread.interrupted(), time, requests));
              });
      thread.start();
      if (server != null) {
        awaitRequests(server, before + wait.requests);
      }
      awaitWaiting(thread);
      asked[0] = System.nanoTime();
      end.accept(new Call(client, thread));
      return future.get();
    }
  }

  private static void awaitRequests(FaultServer server, int count) {
    while (server.requests().size() < count) {
      Thread.onSpinWait();
    }
  }

  /** The call has begun, and has done nothing for a while. */
  private static void awaitWaiting(Thread thread) {
    while (Stream.of(thread.getStackTrace())
        .noneMatch(
            frame ->
                frame.getClassName().startsWith("io.github.partnerapi.call.Attempt")
                    || frame.getClassName().equals("io.github.partnerapi.call.Shared"))) {
      Thread.onSpinWait();
    }
    long calm = System.nanoTime() + Duration.ofMillis(200).toNanos();
    while (System.nanoTime() < calm) {
      Thread.onSpinWait();
    }
  }
}
