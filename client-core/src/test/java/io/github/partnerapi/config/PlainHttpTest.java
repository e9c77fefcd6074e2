package io.github.partnerapi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.testing.ScriptedTransport;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Http leaves the loopback interface for a host that the caller names, and for no other. */
class PlainHttpTest {
  private final ScriptedTransport transport = new ScriptedTransport().json("{}");

  private UnboundClients.TextBuilder at(String url) {
    return new UnboundClients(transport).text().token("t").baseUrl(URI.create(url));
  }

  @Test
  void aNamedHostIsSpokenTo() {
    try (TextClient client = at("http://Sandbox:8080").plainHttp("db", "sandbox").build()) {
      client.raw("GET", "/v2").send();
    }
    assertThat(transport.requests().get(0).url()).isEqualTo("http://sandbox:8080/v2");
  }

  @Test
  void theSettingNamesHostsToo() {
    Map<String, String> environment = Map.of("PARTNERAPI_PLAIN_HTTP", "db, sandbox");
    try (TextClient client =
        at("http://sandbox").settings(new Settings(name -> null, environment::get)).build()) {
      client.raw("GET", "/v2").send();
    }
    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://sandbox.example.com", "http://other", "ftp://sandbox"})
  void anyOtherIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at(url).plainHttp("sandbox").build())
        .withMessageContaining("hosts that plainHttp(...) names");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api.livechatinc.com", "API.Recurly.com", "*", "", "http://sandbox"})
  void theServicesThemselvesAndWhatIsNoNameAreRefused(String host) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at("https://x.example.com").plainHttp(host))
        .withMessageStartingWith("hosts: ");
  }
}
