package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.call.Timing;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call with a short deadline that reached its server, once.
 *
 * @param deadline the deadline
 * @param elapsed how long the call took
 * @param failure what it threw, or null
 */
record ShortDeadline(Duration deadline, Duration elapsed, @Nullable Throwable failure) {
  private static final Timing WITHOUT_PAUSES =
      new Timing(Clock.systemUTC(), System::nanoTime, pause -> {}, () -> 0);

  /** Doubles the deadline while the machine is too busy to get the request out before it. */
  static ShortDeadline of(
      Duration shortest, TestClient client, Answer answer, Consumer<TextClient> call) {
    for (Duration deadline = shortest; ; deadline = deadline.multipliedBy(2)) {
      try (FaultServer server = FaultServer.answering(answer);
          TextClient text =
              client.text(server.url()).timing(WITHOUT_PAUSES).deadline(deadline).build()) {
        long start = System.nanoTime();
        Throwable failure = catchThrowable(() -> call.accept(text));
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        if (!server.requests().isEmpty()) {
          assertThat(server.requests()).hasSize(1);
          return new ShortDeadline(deadline, elapsed, failure);
        }
      }
    }
  }
}
