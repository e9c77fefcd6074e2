package io.github.partnerapi.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.Pacing;
import java.time.Duration;
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
}
