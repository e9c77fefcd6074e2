package io.github.partnerapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that would break a request are refused, and none shows its value. */
class CallOptionsTest {
  @ParameterizedTest
  @CsvSource({
    "'X-A', 'a\rb'",
    "'X-A', 'a\nb'",
    "'X-A', ż",
    "'X A', b",
    "'', b",
    "Host, b",
    "content-length, 1",
    "'X-A:', b"
  })
  void aHeaderThatWouldBreakTheRequestIsRefused(String name, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.builder().header(name, value));
  }

  @Test
  void impossibleOptionsAreRefused() {
    CallOptions.Builder options = CallOptions.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.deadline(Duration.ZERO))
        .withMessageContaining("deadline");
    assertThatIllegalArgumentException().isThrownBy(() -> options.deadline(Duration.ofDays(2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.maxRetries(-1))
        .withMessageContaining("maxRetries");
    assertThatIllegalArgumentException().isThrownBy(() -> options.maxRetries(11));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.maxBodyBytes(0))
        .withMessageContaining("maxBodyBytes");
    assertThatIllegalArgumentException().isThrownBy(() -> options.query("", "x"));
  }

  @Test
  void optionsDoNotShowTheirValues() {
    CallOptions options =
        CallOptions.builder().header("X-Secret", "canary").query("key", "canary").build();

    assertThat(options.toString()).contains("X-Secret").contains("key").doesNotContain("canary");
  }
}
