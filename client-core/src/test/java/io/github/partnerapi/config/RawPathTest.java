package io.github.partnerapi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.testing.ScriptedTransport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The path of a raw request stays on its server. */
class RawPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v2/x",
        "//other.example/x",
        "/a//b",
        "/a/../b",
        "/a/%2e%2E",
        "/a/.",
        "/a?b=c",
        "/a#b",
        "/a b",
        "/{a",
        "/a\r\nb"
      })
  void aRawPathThatCouldLeadElsewhereIsRefused(String path) {
    ScriptedTransport transport = new ScriptedTransport();
    try (TextClient client = new UnboundClients(transport).text().token("t").build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.raw("GET", path))
          .withMessageStartingWith("path: ");
    }
    assertThat(transport.requests()).isEmpty();
  }
}
