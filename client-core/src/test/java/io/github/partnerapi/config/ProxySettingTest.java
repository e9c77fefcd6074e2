package io.github.partnerapi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.partnerapi.testing.ScriptedTransport;
import io.github.partnerapi.transport.ConnectionSettings;
import io.github.partnerapi.transport.HttpProxy;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy as a text is read rightly or refused by the name of its setting. */
class ProxySettingTest {
  private final UnboundClients clients = new UnboundClients(new ScriptedTransport());

  @ParameterizedTest
  @CsvSource({
    "proxy.example:3128, proxy.example, 3128, , ",
    "http://proxy.example:3128, proxy.example, 3128, , ",
    "HTTP://proxy.example:3128/, proxy.example, 3128, , ",
    "127.0.0.1:80, 127.0.0.1, 80, , ",
    "[::1]:3128, ::1, 3128, , ",
    "user:pw@proxy.example:3128, proxy.example, 3128, user, pw",
    "http://user:pw@proxy.example:3128, proxy.example, 3128, user, pw",
    "u%40x:p%3Aw%2F+1@proxy.example:3128, proxy.example, 3128, u@x, p:w/+1",
    "user:@proxy.example:3128, proxy.example, 3128, user, ''",
  })
  void aProxyIsRead(String text, String host, int port, String user, String password) {
    build(text);

    assertThat(clients.connections)
        .extracting(ConnectionSettings::proxy)
        .containsExactly(
            new HttpProxy(InetSocketAddress.createUnresolved(host, port), user, password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":3128",
        "canary",
        "canary.example",
        "canary.example:",
        "canary.example:0",
        "canary.example:65536",
        "canary.example:port",
        "canary.example:3128/path",
        "canary.example:3128?a=b",
        "https://canary.example:3128",
        "socks5://canary.example:1080",
        "canary@proxy.example:3128",
        ":canary@proxy.example:3128",
        "canary:pw@proxy.example",
        "::1:3128",
        "http://",
        "http://:3128"
      })
  void whatIsNoProxyIsRefusedByName(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> build(text))
        .withMessageContainingAll("partnerapi.proxy", "PARTNERAPI_PROXY")
        .withMessageNotContaining("canary");
  }

  @Test
  void theBuilderComesFirst() {
    InetSocketAddress address = InetSocketAddress.createUnresolved("proxy.example", 3128);
    Settings settings = settings("other.example:1");
    clients.text().token("t").proxy(address).settings(settings).build().close();
    clients.text().token("t").proxy(address, "user", "pw").settings(settings).build().close();

    assertThat(clients.connections)
        .extracting(ConnectionSettings::proxy)
        .containsExactly(new HttpProxy(address, null, null), new HttpProxy(address, "user", "pw"));
  }

  @Test
  void nothingShowsThePassword() {
    HttpProxy proxy = HttpProxy.of("user:canary@proxy.example:3128");

    assertThat(proxy.authorization()).isEqualTo("Basic dXNlcjpjYW5hcnk=");
    assertThat(proxy.toString()).doesNotContain("canary", "user");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clients.text().proxy(proxy.address(), "us:er", "canary"))
        .withMessageNotContaining("canary");
  }

  private void build(String text) {
    clients.text().token("t").settings(settings(text)).build().close();
  }

  private static Settings settings(String proxy) {
    return new Settings(Map.of("partnerapi.proxy", proxy)::get, name -> null);
  }
}
