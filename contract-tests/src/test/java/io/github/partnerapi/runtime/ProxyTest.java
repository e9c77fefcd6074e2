package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.config.Settings;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The setting that only a connection can show. */
@Timeout(30)
class ProxyTest {
  @ParameterizedTest
  @EnumSource
  void aProxyIsUsed(TestClient kind) {
    try (FaultServer proxy = FaultServer.answering(Answer.json("{\"pending\":1}"))) {
      Map<String, String> properties =
          Map.of("partnerapi.proxy", "127.0.0.1:" + proxy.url().getPort());
      try (TextClient client =
          kind.text(URI.create("http://localhost:1"))
              .settings(new Settings(properties::get, name -> null))
              .build()) {
        client.account().getBalance();
      }
      assertThat(proxy.requests().get(0).requestLine())
          .startsWith("GET http://localhost:1/v2/partners/balance");
    }
  }
}
