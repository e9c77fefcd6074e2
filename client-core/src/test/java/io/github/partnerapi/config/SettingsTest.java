package io.github.partnerapi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.testing.ScriptedTransport;
import io.github.partnerapi.transport.ConnectionSettings;
import io.github.partnerapi.transport.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Builder over system property over environment variable over default, for each row of the README's
 * table.
 */
class SettingsTest {
  private static final Map<String, String> NOTHING = Map.of();

  private static Settings settings(
      Map<String, String> properties, Map<String, String> environment) {
    return new Settings(properties::get, environment::get);
  }

  private final ScriptedTransport transport = new ScriptedTransport().json("{}");
  private final UnboundClients clients = new UnboundClients(transport);

  /** One setting: how the builder sets it, and what of it can be seen from outside. */
  private record Row(
      String property,
      String given,
      String other,
      BiConsumer<UnboundClients.TextBuilder, String> set,
      String seen) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("partnerapi.text.token", "t1", "t2", (b, v) -> b.token(v), "token"),
          new Row(
              "partnerapi.deadline",
              "PT7S",
              "PT8S",
              (b, v) -> b.deadline(Duration.parse(v)),
              "deadline"),
          new Row(
              "partnerapi.connect-timeout",
              "PT3S",
              "PT4S",
              (b, v) -> b.connectTimeout(Duration.parse(v)),
              "connectTimeout"),
          new Row(
              "partnerapi.max-connections",
              "70",
              "80",
              (b, v) -> b.maxConnections(Integer.parseInt(v)),
              "maxConnections"),
          new Row(
              "partnerapi.idle-time",
              "PT7S",
              "PT8S",
              (b, v) -> b.idleTime(Duration.parse(v)),
              "idleTime"),
          new Row(
              "partnerapi.max-retries",
              "0",
              "1",
              (b, v) -> b.maxRetries(Integer.parseInt(v)),
              "maxRetries"),
          new Row(
              "partnerapi.max-body-bytes",
              "70",
              "80",
              (b, v) -> b.maxBodyBytes(Long.parseLong(v)),
              "maxBodyBytes"),
          new Row(
              "partnerapi.user-agent-suffix",
              "job/1",
              "job/2",
              (b, v) -> b.userAgentSuffix(v),
              "agent"));

  static List<Row> rows() {
    return ROWS;
  }

  private String seen(UnboundClients.TextBuilder builder, String what) {
    try (TextClient client = builder.build()) {
      client.raw("GET", "/v2/partners/balance").send();
      return switch (what) {
        case "token" -> header("Authorization").substring("Bearer ".length());
        case "agent" -> header("User-Agent").replaceFirst(".*\\) ?", "");
        case "connectTimeout" -> clients.connections.get(0).timeout().toString();
        case "maxConnections" -> String.valueOf(clients.connections.get(0).maxConnections());
        case "idleTime" -> clients.connections.get(0).idleTime().toString();
        default -> client.toString().replaceFirst(".*" + what + "=([^,\\]]+).*", "$1");
      };
    }
  }

  private String header(String name) {
    return header(transport.requests().get(0), name);
  }

  private static String header(WireRequest request, String name) {
    return request.headers().stream()
        .filter(header -> header.getKey().equals(name))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theBuilderComesFirst(Row row) {
    UnboundClients.TextBuilder builder = clients.text();
    builder.token("t");
    row.set().accept(builder, row.given());
    builder.settings(
        settings(
            Map.of(row.property(), row.other()),
            Map.of(Settings.variable(row.property()), row.other())));

    assertThat(seen(builder, row.seen())).isEqualTo(row.given());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void thePropertyComesBeforeTheVariable(Row row) {
    UnboundClients.TextBuilder builder = withToken(row);
    builder.settings(
        settings(
            Map.of(row.property(), row.given()),
            Map.of(Settings.variable(row.property()), row.other())));

    assertThat(seen(builder, row.seen())).isEqualTo(row.given());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theVariableComesBeforeTheDefault(Row row) {
    UnboundClients.TextBuilder builder = withToken(row);
    builder.settings(settings(NOTHING, Map.of(Settings.variable(row.property()), row.given())));

    assertThat(seen(builder, row.seen())).isEqualTo(row.given());
  }

  private UnboundClients.TextBuilder withToken(Row row) {
    UnboundClients.TextBuilder builder = clients.text();
    if (!row.seen().equals("token")) {
      builder.token("t");
    }
    return builder;
  }

  @Test
  void theDefaultsAreThoseOfTheReadme() {
    try (TextClient client =
        clients.text().token("t").settings(settings(NOTHING, NOTHING)).build()) {
      assertThat(client)
          .hasToString(
              "TextClient[CallOptions[deadline=PT1M, maxRetries=2, maxBodyBytes=16777216,"
                  + " headers=[], query=[]]]");
    }
    assertThat(clients.connections)
        .containsExactly(
            new ConnectionSettings(
                Duration.ofSeconds(10), null, null, 256, Duration.ofSeconds(30)));
  }

  @Test
  void baseUrlsAndSecretsComeFromTheEnvironmentToo() {
    Map<String, String> environment =
        Map.of(
            "PARTNERAPI_TEXT_TOKEN", "from-environment",
            "PARTNERAPI_TEXT_BASE_URL", "https://text.example",
            "PARTNERAPI_DIALOG360_API_KEY", "key",
            "PARTNERAPI_DIALOG360_BASE_URL", "https://dialog360.example");
    transport.json("{}");
    Settings settings = settings(NOTHING, environment);
    try (TextClient text = clients.text().settings(settings).build();
        Dialog360Client dialog360 = clients.dialog360().settings(settings).build()) {
      text.raw("GET", "/a").send();
      dialog360.raw("GET", "/b").send();
    }
    WireRequest first = transport.requests().get(0);
    WireRequest second = transport.requests().get(1);
    assertThat(first.url()).isEqualTo("https://text.example/a");
    assertThat(header(first, "Authorization")).isEqualTo("Bearer from-environment");
    assertThat(second.url()).isEqualTo("https://dialog360.example/b");
    assertThat(header(second, "X-API-Key")).isEqualTo("key");
  }

  @Test
  void aMissingSecretNamesTheThreeWays() {
    assertThatIllegalStateException()
        .isThrownBy(() -> clients.text().settings(settings(NOTHING, NOTHING)).build())
        .withMessageContainingAll("token(...)", "partnerapi.text.token", "PARTNERAPI_TEXT_TOKEN");
    assertThatIllegalStateException()
        .isThrownBy(() -> clients.dialog360().settings(settings(NOTHING, NOTHING)).build())
        .withMessageContainingAll(
            "apiKey(...)", "partnerapi.dialog360.api-key", "PARTNERAPI_DIALOG360_API_KEY");
  }

  @Test
  void aTransportTakesThePlaceOfAnHttpClient() {
    ScriptedTransport given = new ScriptedTransport().json("{}");
    try (TextClient client = clients.text().token("t").transport(given).build()) {
      client.raw("GET", "/a").send();
    }
    assertThat(given.requests()).hasSize(1);
    assertThat(given.isClosed()).isTrue();
    assertThat(clients.connections).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> clients.text().token("t").transport(given).httpClient("http").build())
        .withMessageContainingAll("httpClient(...)", "transport(...)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "partnerapi.deadline",
        "partnerapi.max-retries",
        "partnerapi.max-body-bytes",
        "partnerapi.connect-timeout",
        "partnerapi.max-connections",
        "partnerapi.idle-time",
        "partnerapi.text.base-url",
        "partnerapi.proxy"
      })
  void aSettingThatCantBeReadIsNamedWithoutItsValue(String property) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                clients
                    .text()
                    .token("t")
                    .settings(settings(Map.of(property, "canary is no value"), NOTHING))
                    .build())
        .withMessageContaining(property)
        .withMessageNotContaining("canary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.example.com",
        "ftp://127.0.0.1",
        "https://user:pw@example.com",
        "https://example.com/?a=b",
        "https://example.com/#x",
        "/relative",
        "http://127.0.0.1.example.com"
      })
  void aBaseUrlThatWouldExposeTheSecretIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clients.text().token("t").baseUrl(URI.create(url)).build())
        .withMessageContaining("baseUrl");
  }
}
