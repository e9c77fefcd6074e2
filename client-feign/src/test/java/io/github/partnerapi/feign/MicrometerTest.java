package io.github.partnerapi.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.Feign;
import feign.micrometer.MicrometerCapability;
import io.github.partnerapi.NotFoundException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.feign.api.AccountFeignApi;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

/** Feign's own capability for Micrometer measures the clients and the annotated interfaces. */
class MicrometerTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ScriptedClient http = new ScriptedClient();

  private long count(String timer, String method) {
    return registry.find(timer).tag("method", method).timers().stream()
        .mapToLong(Timer::count)
        .sum();
  }

  @Test
  void everyAttemptAndEveryCallIsMeasured() {
    http.then(503, "").then(200, "{}").then(200, "{}").then(404, "");
    try (TextClient client =
        TestClients.text(http).capability(new MicrometerCapability(registry)).build()) {
      client.account().getBalance();
      client.with(o -> o).account().getBalance();
      assertThatThrownBy(() -> client.raw("GET", "/v2/x").send())
          .isInstanceOf(NotFoundException.class);
    }

    assertThat(count("feign.Client", "getBalance")).isEqualTo(3);
    assertThat(count("feign.Feign", "getBalance")).isEqualTo(2);
    assertThat(count("feign.Client", "send")).isEqualTo(1);
    assertThat(registry.find("feign.Client.http_response_code").tag("http_status", "503").counter())
        .isNotNull();
  }

  @Test
  void aClientThatTheCapabilityHasWrappedIsMeasured() {
    Client measured = new MicrometerCapability(registry).enrich((Client) http);
    http.then(200, "{}").then(200, "{}");
    try (TextClient client = TestClients.text(measured).build()) {
      client.account().getBalance();
      client.raw("GET", "/v2/x").send();
    }

    assertThat(count("feign.Client", "getBalance")).isEqualTo(1);
    assertThat(count("feign.Client", "send")).isEqualTo(1);
  }

  @Test
  void aPlainBuilderIsMeasured() {
    http.then(200, "{}");
    PartnerFeign.configure(Feign.builder())
        .client(http)
        .addCapability(new MicrometerCapability(registry))
        .target(AccountFeignApi.class, "https://api.livechatinc.com")
        .getBalance();

    assertThat(count("feign.Client", "getBalance")).isEqualTo(1);
    assertThat(count("feign.codec.Decoder", "getBalance")).isEqualTo(1);
  }
}
