package io.github.partnerapi.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.github.partnerapi.Pacing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketPacingTest {
  private static final Pacing.Limit LIMIT =
      new Pacing.Limit("getClientBalance", 5, Duration.ofSeconds(30));

  @Test
  void theSixthRequestHasToWaitAndNothingIsTakenForIt() {
    Pacing pacing = BucketPacing.inProcess();

    for (int request = 1; request <= 5; request++) {
      assertThat(pacing.acquire(LIMIT, "aCL")).isZero();
    }

    assertThat(pacing.acquire(LIMIT, "aCL"))
        .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
  }

  @Test
  void eachClientHasAnAllowanceOfItsOwn() {
    Pacing pacing = BucketPacing.inProcess();
    for (int request = 1; request <= 6; request++) {
      pacing.acquire(LIMIT, "aCL");
    }

    assertThat(pacing.acquire(LIMIT, "bCL")).isZero();
  }

  /** However the requests fall, no period has more than five of them. */
  @Test
  void noPeriodHasMoreThanTheAllowanceWhereverItBegins() {
    Random random = new Random(7);
    AtomicLong now = new AtomicLong();
    Pacing pacing = BucketPacing.inProcess(new Nanos(now));
    List<Long> sent = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      now.addAndGet((long) (random.nextDouble() * LIMIT.period().toNanos() / 3));
      for (int burst = random.nextInt(7); burst > 0; burst--) {
        if (pacing.acquire(LIMIT, "aCL").isZero()) {
          sent.add(now.get());
        }
      }
    }
    assertThat(sent).hasSizeGreaterThan(1000);
    for (int i = 5; i < sent.size(); i++) {
      assertThat(sent.get(i) - sent.get(i - 5)).isGreaterThanOrEqualTo(LIMIT.period().toNanos());
    }
  }

  @Test
  void whoWaitsAsLongAsIsSaidMaySend() {
    AtomicLong now = new AtomicLong();
    Pacing pacing = BucketPacing.inProcess(new Nanos(now));
    for (int i = 0; i < 50; i++) {
      now.addAndGet(Duration.ofMillis(700 + 37 * i).toNanos());
      Duration wait = pacing.acquire(LIMIT, "aCL");
      if (!wait.isZero()) {
        now.addAndGet(wait.toNanos());
        assertThat(pacing.acquire(LIMIT, "aCL")).isZero();
      }
    }
  }

  private record Nanos(AtomicLong now) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return now.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
