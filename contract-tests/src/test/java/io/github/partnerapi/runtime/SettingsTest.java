package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.api.TextClientBuilder;
import io.github.partnerapi.config.ClientBuilder;
import io.github.partnerapi.config.Settings;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.fault.ReceivedRequest;
import io.github.partnerapi.feign.FeignDialog360Client;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeDialog360Client;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Builder over system property over environment variable over default, for each row of the README's
 * table.
 */
@Timeout(30)
class SettingsTest {
  private static final Map<String, String> NOTHING = Map.of();

  private static Settings settings(
      Map<String, String> properties, Map<String, String> environment) {
    return new Settings(properties::get, environment::get);
  }

  private static TextClientBuilder<?, ?> text(TestClient kind) {
    return kind == TestClient.NATIVE ? NativeTextClient.builder() : FeignTextClient.builder();
  }

  /** One setting: how the builder sets it, and what of it can be seen from outside. */
  private record Row(
      String property,
      String given,
      String other,
      BiConsumer<TextClientBuilder<?, ?>, String> set,
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

  static Stream<Arguments> rows() {
    return Stream.of(TestClient.values())
        .flatMap(client -> ROWS.stream().map(row -> Arguments.of(client, row)));
  }

  private static String seen(TextClientBuilder<?, ?> builder, String what) {
    try (FaultServer server = FaultServer.answering(Answer.json("{}"))) {
      builder.baseUrl(server.url());
      try (TextClient client = builder.build()) {
        client.account().getBalance();
        ReceivedRequest request = server.requests().get(0);
        return switch (what) {
          case "token" -> request.header("Authorization").substring("Bearer ".length());
          case "agent" -> request.header("User-Agent").replaceFirst(".*\\) ?", "");
          default -> client.toString().replaceFirst(".*" + what + "=([^,\\]]+).*", "$1");
        };
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theBuilderComesFirst(TestClient kind, Row row) {
    TextClientBuilder<?, ?> builder = text(kind);
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
  void thePropertyComesBeforeTheVariable(TestClient kind, Row row) {
    TextClientBuilder<?, ?> builder = withToken(kind, row);
    builder.settings(
        settings(
            Map.of(row.property(), row.given()),
            Map.of(Settings.variable(row.property()), row.other())));

    assertThat(seen(builder, row.seen())).isEqualTo(row.given());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theVariableComesBeforeTheDefault(TestClient kind, Row row) {
    TextClientBuilder<?, ?> builder = withToken(kind, row);
    builder.settings(settings(NOTHING, Map.of(Settings.variable(row.property()), row.given())));

    assertThat(seen(builder, row.seen())).isEqualTo(row.given());
  }

  private static TextClientBuilder<?, ?> withToken(TestClient kind, Row row) {
    TextClientBuilder<?, ?> builder = text(kind);
    if (!row.seen().equals("token")) {
      builder.token("t");
    }
    return builder;
  }

  @ParameterizedTest
  @EnumSource
  void theDefaultsAreThoseOfTheReadme(TestClient kind) {
    TextClientBuilder<?, ?> builder = text(kind);
    builder.token("t");
    builder.settings(settings(NOTHING, NOTHING));

    try (TextClient client = builder.build()) {
      assertThat(client)
          .hasToString(
              "TextClient[CallOptions[deadline=PT1M, maxRetries=2, maxBodyBytes=16777216, headers=[], query=[]]]");
    }
  }

  @ParameterizedTest
  @EnumSource
  void baseUrlsComeFromTheEnvironmentToo(TestClient kind) {
    try (FaultServer server = FaultServer.answering(Answer.json("{}"))) {
      Map<String, String> environment = new HashMap<>();
      environment.put("PARTNERAPI_TEXT_TOKEN", "from-environment");
      environment.put("PARTNERAPI_TEXT_BASE_URL", server.url().toString());
      environment.put("PARTNERAPI_DIALOG360_API_KEY", "key");
      environment.put("PARTNERAPI_DIALOG360_BASE_URL", server.url().toString());
      try (TextClient text = text(kind).settings(settings(NOTHING, environment)).build();
          Dialog360Client dialog360 =
              kind == TestClient.NATIVE
                  ? NativeDialog360Client.builder().settings(settings(NOTHING, environment)).build()
                  : FeignDialog360Client.builder()
                      .settings(settings(NOTHING, environment))
                      .build()) {
        text.account().getBalance();
        dialog360.balanceAndUsage().getPartnerBalance("aPA");
      }
      assertThat(server.requests().get(0).header("Authorization"))
          .isEqualTo("Bearer from-environment");
      assertThat(server.requests().get(1).header("X-API-Key")).isEqualTo("key");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMissingSecretNamesTheThreeWays(TestClient kind) {
    assertThatIllegalStateException()
        .isThrownBy(() -> text(kind).settings(settings(NOTHING, NOTHING)).build())
        .withMessageContainingAll("token(...)", "partnerapi.text.token", "PARTNERAPI_TEXT_TOKEN");
    ClientBuilder<Dialog360Client, ?, ?> dialog360 =
        kind == TestClient.NATIVE
            ? NativeDialog360Client.builder()
            : FeignDialog360Client.builder();
    assertThatIllegalStateException()
        .isThrownBy(() -> dialog360.settings(settings(NOTHING, NOTHING)).build())
        .withMessageContainingAll(
            "apiKey(...)", "partnerapi.dialog360.api-key", "PARTNERAPI_DIALOG360_API_KEY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "partnerapi.deadline",
        "partnerapi.max-retries",
        "partnerapi.max-body-bytes",
        "partnerapi.connect-timeout",
        "partnerapi.text.base-url",
        "partnerapi.proxy"
      })
  void aSettingThatCantBeReadIsNamedWithoutItsValue(String property) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                NativeTextClient.builder()
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
        .isThrownBy(() -> NativeTextClient.builder().token("t").baseUrl(URI.create(url)).build())
        .withMessageContaining("baseUrl");
  }

  @ParameterizedTest
  @EnumSource
  void aProxyIsUsed(TestClient kind) {
    try (FaultServer proxy = FaultServer.answering(Answer.json("{\"pending\":1}"))) {
      TextClientBuilder<?, ?> builder = text(kind);
      builder.token("t");
      builder.baseUrl(URI.create("http://localhost:1"));
      builder.settings(
          settings(Map.of("partnerapi.proxy", "127.0.0.1:" + proxy.url().getPort()), NOTHING));
      try (TextClient client = builder.build()) {
        client.account().getBalance();
      }
      assertThat(proxy.requests().get(0).requestLine())
          .startsWith("GET http://localhost:1/v2/partners/balance");
    }
  }
}
