package io.github.partnerapi.nativeclient.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.transport.Deadline;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DeadlineBodyTest {
  @Test
  @Timeout(30)
  void aReaderThatComesBeforeTheSubscriptionGetsTheBody() throws Exception {
    BodyReceiver subscriber =
        new BodyReceiver(
            Deadline.after(Duration.ofSeconds(20), System::nanoTime), Runnable::run, -1);
    FutureTask<byte[]> reading = new FutureTask<>(() -> body(subscriber).readAllBytes());
    Thread reader = new Thread(reading, "reader");
    reader.start();
    while (reader.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    subscriber.onSubscribe(
        new Flow.Subscription() {
          private final AtomicBoolean asked = new AtomicBoolean();

          @Override
          public void request(long count) {
            if (asked.getAndSet(true)) {
              return;
            }
            ForkJoinPool.commonPool()
                .execute(
                    () -> {
                      subscriber.onNext(List.of(ByteBuffer.wrap("{}".getBytes(UTF_8))));
                      subscriber.onComplete();
                    });
          }

          @Override
          public void cancel() {}
        });

    assertThat(reading.get()).isEqualTo("{}".getBytes(UTF_8));
  }

  private static DeadlineBody body(BodyReceiver subscriber)
      throws InterruptedException, ExecutionException {
    return subscriber.getBody().toCompletableFuture().get();
  }
}
