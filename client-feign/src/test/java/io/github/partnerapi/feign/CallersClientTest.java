package io.github.partnerapi.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Client;
import feign.DefaultClient;
import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.ConnectionLostException;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.api.TextClient;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a Feign client of the caller's may do, and may not. */
@Timeout(60)
class CallersClientTest {
  @Test
  void theClientThatSendsAPostTwiceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeignTextClient.builder().httpClient(new DefaultClient(null, null)))
        .withMessageContaining("two or three times");
  }

  @Test
  void anExceptionOfAnyKindIsOneOfTheTree() {
    Client odd =
        (request, options) -> {
          throw new IllegalStateException("canary");
        };
    try (TextClient client = client(odd).build()) {
      ConnectionLostException failure =
          catchThrowableOfType(
              ConnectionLostException.class, () -> client.account().requestWithdrawal());

      assertThat(failure.outcome()).isEqualTo(RequestOutcome.UNKNOWN);
      assertThat(failure).hasMessageNotContaining("canary");
    }
  }

  @Test
  void aClientThatNeverComesBackEndsAtTheDeadline() {
    CountDownLatch never = new CountDownLatch(1);
    Client slow =
        (request, options) -> {
          boolean interrupted = true;
          while (interrupted) {
            try {
              never.await();
              interrupted = false;
            } catch (InterruptedException deaf) {
              interrupted = true;
            }
          }
          throw new IllegalStateException("the test is over");
        };
    try (TextClient client = client(slow).deadline(Duration.ofMillis(300)).build()) {
      CallTimeoutException failure =
          catchThrowableOfType(
              CallTimeoutException.class, () -> client.account().requestWithdrawal());

      assertThat(failure.outcome()).isEqualTo(RequestOutcome.UNKNOWN);
    } finally {
      never.countDown();
    }
  }

  private static FeignTextClient.Builder client(Client http) {
    return FeignTextClient.builder()
        .token("t")
        .baseUrl(URI.create("http://127.0.0.1:1"))
        .httpClient(http);
  }
}
