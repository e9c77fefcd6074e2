package io.github.partnerapi.feign;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Logger;
import io.github.partnerapi.api.TextClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feign's logger shows what its owner asked for, and nothing when nobody asked. */
class LoggerTest {
  private final ScriptedClient http = new ScriptedClient();
  private final List<String> lines = new ArrayList<>();

  private class Lines extends Logger {
    @Override
    protected void log(String configKey, String format, Object... args) {
      lines.add(methodTag(configKey) + String.format(format, args));
    }
  }

  private final class WithoutCredential extends Lines {
    @Override
    protected boolean shouldLogRequestHeader(String header) {
      return !header.equalsIgnoreCase("Authorization");
    }
  }

  @Test
  void nothingIsLoggedUnlessALoggerIsSet() {
    try (TextClient client =
        TestClients.text(http).feign(feign -> feign.logger(new Lines())).build()) {
      client.account().getBalance();
    }

    assertThat(lines).isEmpty();
  }

  @Test
  void theFullLevelShowsEverythingButWhatTheLoggerLeavesOut() {
    http.then(200, "{\"pending\":5}");
    try (TextClient client =
        TestClients.text(http).logger(new WithoutCredential(), Logger.Level.FULL).build()) {
      assertThat(client.account().getBalance().pending()).hasToString("5");
      client.raw("GET", "/v2/x").send();
    }

    assertThat(lines)
        .contains(
            "[AccountFeignApi#getBalance] ---> GET https://api.livechatinc.com/v2/partners/balance"
                + " HTTP/1.1",
            "[AccountFeignApi#getBalance] {\"pending\":5}",
            "[Calls#send] ---> GET https://api.livechatinc.com/v2/x HTTP/1.1")
        .noneMatch(line -> line.contains("test-token"));
  }

  @Test
  void theFullLevelOfAnyLoggerShowsTheCredential() {
    try (TextClient client =
        TestClients.text(http).logger(new Lines(), Logger.Level.FULL).build()) {
      client.account().getBalance();
    }

    assertThat(lines).contains("[AccountFeignApi#getBalance] Authorization: Bearer test-token");
  }

  @Test
  void aStreamIsStillReadAfterItWasLogged() throws IOException {
    http.then(200, "text/csv", "a,b\n".getBytes(StandardCharsets.UTF_8));
    try (TextClient client =
            TestClients.text(http).logger(new WithoutCredential(), Logger.Level.FULL).build();
        InputStream csv = client.solution().getSolutionLicensesCsvReportStream(r -> {})) {
      assertThat(csv.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("a,b\n");
    }
  }
}
