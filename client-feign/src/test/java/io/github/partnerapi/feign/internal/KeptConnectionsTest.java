package io.github.partnerapi.feign.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A kept connection is given up before the server closes it. */
class KeptConnectionsTest {
  private final KeptConnections kept = new KeptConnections(Duration.ofSeconds(30));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timeout=5 | 4000",
        "timeout=1 | 500",
        "Timeout = 2 , max=100 | 1000",
        "max=100, timeout=20 | 19000",
        "timeout=3600 | 30000",
        "max=100 | 30000",
        "timeout=soon | 30000",
        "timeout=99999999999999 | 30000"
      })
  void theServersTimeComesFirst(String header, long millis) {
    BasicHttpResponse response = new BasicHttpResponse(200);
    response.addHeader("Keep-Alive", header);

    assertThat(kept.getKeepAliveDuration(response, HttpCoreContext.create()))
        .isEqualTo(TimeValue.ofMilliseconds(millis));
  }

  @Test
  void aServerThatWaitsForNothingIsLeft() {
    BasicHttpResponse response = new BasicHttpResponse(200);
    response.addHeader("Keep-Alive", "timeout=0");

    assertThat(kept.getKeepAliveDuration(response, HttpCoreContext.create())).isNull();
  }
}
