package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.ForbiddenException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.call.Timing;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.model.Balance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls on threads of their own. Every wait here is far shorter than the deadline of a call. */
@Timeout(50)
class AsyncTest {
  private static final String HALF =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";

  private static void within(CompletableFuture<?> future) throws Exception {
    future.get(10, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @EnumSource
  void aResultAndAFailureAreThoseOfTheSameCall(TestClient kind) throws Exception {
    try (FaultServer server =
            FaultServer.answering(Answer.json("{\"available\":5}"), Answer.status(403));
        TextClient client = kind.text(server.url()).build()) {
      assertThat(client.async(c -> c.account().getBalance()).thenApply(Balance::available).get())
          .hasToString("5");
      assertThatThrownBy(() -> client.async(c -> c.account().requestWithdrawal()).get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(ForbiddenException.class);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"NATIVE, true", "NATIVE, false", "FEIGN, true", "FEIGN, false"})
  void cancellingEndsTheCallOnTheWire(TestClient kind, boolean beforeTheHead) throws Exception {
    try (SilentServer server = SilentServer.sending(beforeTheHead ? "" : HALF);
        TextClient client = kind.text(server.url()).build()) {
      CompletableFuture<Balance> balance = client.async(c -> c.account().getBalance());
      within(server.asked());

      balance.cancel(true);
      within(server.left());
      assertThatThrownBy(balance::join).isInstanceOf(CancellationException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTimeOfTheFutureEndsTheCallToo(TestClient kind) throws Exception {
    try (SilentServer server = SilentServer.sending("");
        TextClient client = kind.text(server.url()).build()) {
      CompletableFuture<Balance> balance = client.async(c -> c.account().getBalance());
      within(server.asked());

      balance.completeExceptionally(new TimeoutException());
      within(server.left());
    }
  }

  @ParameterizedTest
  @EnumSource
  void closingTheClientEndsTheCall(TestClient kind) throws Exception {
    try (SilentServer server = SilentServer.sending("")) {
      TextClient client = kind.text(server.url()).build();
      CompletableFuture<Balance> balance = client.async(c -> c.account().getBalance());
      within(server.asked());

      client.close();
      within(server.left());
      assertThatThrownBy(() -> balance.get(10, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class);
      assertThatThrownBy(() -> client.async(c -> c.account().getBalance()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatIsCancelledBeforeItBeginsIsNotSent(TestClient kind) throws Exception {
    List<Runnable> waiting = new ArrayList<>();
    try (FaultServer server = FaultServer.answering(Answer.json("{}"));
        TextClient client = kind.text(server.url()).executor(waiting::add).build()) {
      client.async(c -> c.account().requestWithdrawal()).cancel(true);
      waiting.forEach(Runnable::run);

      assertThat(server.requests()).isEmpty();
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theContextOfTheCallerComesAlong(TestClient kind) throws Exception {
    ThreadLocal<String> tenant = new ThreadLocal<>();
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (FaultServer server = FaultServer.answering(Answer.json("{}"), Answer.json("{}"));
        TextClient client =
            kind.text(server.url())
                .executor(threads)
                .asyncContext(
                    task -> {
                      String here = tenant.get();
                      return () -> {
                        tenant.set(here);
                        try {
                          task.run();
                        } finally {
                          tenant.remove();
                        }
                      };
                    })
                .build()) {
      tenant.set("acme");
      assertThat(
              client
                  .async(
                      c -> {
                        c.account().getBalance();
                        return tenant.get();
                      })
                  .get(10, TimeUnit.SECONDS))
          .isEqualTo("acme");
    } finally {
      assertThat(threads.shutdownNow()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsCancelledWhileItWaitsForARepetitionIsNotSentAgain(TestClient kind) throws Exception {
    CompletableFuture<Void> pausing = new CompletableFuture<>();
    try (FaultServer server = FaultServer.answering(Answer.status(503), Answer.json("{}"));
        TextClient client =
            kind.text(server.url())
                .timing(
                    new Timing(
                        Clock.systemUTC(),
                        System::nanoTime,
                        pause -> {
                          pausing.complete(null);
                          new Semaphore(0).acquire();
                        },
                        () -> 0.5))
                .build()) {
      CompletableFuture<Balance> balance = client.async(c -> c.account().getBalance());
      within(pausing);

      balance.cancel(true);
      assertThat(server.requests()).hasSize(1);
    }
  }
}
