package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.partnerapi.CallListener;
import io.github.partnerapi.RedirectException;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.PaymentTokenApi.GetRecurlyTokenRequest;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.fault.ReceivedRequest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret goes to its server and nowhere else. */
@Timeout(240)
class CredentialTest {
  private static final String TOKEN = "only-for-text";
  private static final String KEY = "only-for-360dialog";

  @ParameterizedTest
  @EnumSource
  void theBearerTokenGoesToTheTextApiAlone(TestClient client) {
    try (FaultServer textServer = FaultServer.answering(Answer.json("{}"));
        FaultServer recurly =
            FaultServer.answering(Answer.json("{\"type\":\"credit_card\",\"id\":\"x\"}"));
        TextClient text =
            client.text(textServer.url()).token(TOKEN).paymentBaseUrl(recurly.url()).build()) {
      text.account().getBalance();
      text.reference().getStatus();
      text.paymentToken().getRecurlyToken(CredentialTest::card);

      assertThat(textServer.requests().get(0).header("Authorization")).isEqualTo("Bearer " + TOKEN);
      assertThat(textServer.requests().get(1).header("Authorization")).isEqualTo("Bearer " + TOKEN);
      assertThat(recurly.requests()).hasSize(1);
      assertThat(recurly.requests().get(0).raw())
          .doesNotContain(TOKEN)
          .doesNotContainIgnoringCase("authorization");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theApiKeyGoesTo360dialogInItsOwnHeader(TestClient client) {
    try (FaultServer server = FaultServer.answering(Answer.json("{}"));
        Dialog360Client dialog360 =
            client.dialog360(server.url()).apiKey(KEY).bearerToken(() -> TOKEN).build()) {
      dialog360.balanceAndUsage().getPartnerBalance("p");

      ReceivedRequest request = server.requests().get(0);
      assertThat(request.header("X-API-Key")).isEqualTo(KEY);
      assertThat(request.raw()).doesNotContain(TOKEN).doesNotContainIgnoringCase("authorization");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTokenOfADerivedClientGoesToItsServerAlone(TestClient client) {
    try (FaultServer textServer = FaultServer.answering(Answer.json("{}"));
        FaultServer recurly =
            FaultServer.answering(Answer.json("{\"type\":\"credit_card\",\"id\":\"x\"}"));
        TextClient text =
            client.text(textServer.url()).token(TOKEN).paymentBaseUrl(recurly.url()).build()) {
      for (TextClient other :
          List.of(
              text.as("other-token"),
              text.as(() -> "other-token"),
              text.with(o -> o.token("other-token")),
              text.as("first").with(o -> o.maxRetries(0)).as("other-token"))) {
        other.account().getBalance();
        other.reference().getStatus();
        other.paymentToken().getRecurlyToken(CredentialTest::card);
      }
      text.account().getBalance();

      assertThat(textServer.requests())
          .extracting(request -> String.valueOf(request.header("Authorization")))
          .containsExactly(
              "Bearer other-token",
              "Bearer other-token",
              "Bearer other-token",
              "Bearer other-token",
              "Bearer other-token",
              "Bearer other-token",
              "Bearer other-token",
              "Bearer other-token",
              "Bearer " + TOKEN);
      assertThat(recurly.requests())
          .hasSize(4)
          .allSatisfy(
              request ->
                  assertThat(request.raw())
                      .doesNotContain("other-token")
                      .doesNotContainIgnoringCase("authorization"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyOfADerivedClientTakesThePlaceOfTheOneIn360dialogsOwnHeader(TestClient client) {
    try (FaultServer server = FaultServer.answering(Answer.json("{}"));
        Dialog360Client dialog360 = client.dialog360(server.url()).apiKey(KEY).build()) {
      dialog360.as("other-key").balanceAndUsage().getPartnerBalance("p");

      assertThat(server.requests().get(0).header("X-API-Key")).isEqualTo("other-key");
      assertThat(server.requests().get(0).raw()).doesNotContain(KEY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aThousandTokensShareOnePool(TestClient client) {
    try (FaultServer server = FaultServer.answering(Answer.json("{}"));
        TextClient text = client.text(server.url()).build()) {
      for (int i = 0; i < 1000; i++) {
        text.as("token-" + i).account().getBalance();
      }

      assertThat(server.requests())
          .hasSize(1000)
          .extracting(request -> request.header("Authorization"))
          .doesNotHaveDuplicates();
      assertThat(server.connections()).isLessThan(10);
    }
  }

  static Stream<Arguments> credentialHeaders() {
    return Stream.of(TestClient.values())
        .flatMap(
            client ->
                Stream.of(
                        "Authorization",
                        "authorization",
                        "Proxy-Authorization",
                        "X-API-Key",
                        "D360-API-KEY",
                        "Cookie",
                        "X-Auth-Token",
                        "Api-Token")
                    .map(header -> Arguments.of(client, header)));
  }

  @ParameterizedTest
  @MethodSource("credentialHeaders")
  void aHeaderThatCarriesACredentialIsRefused(TestClient client, String header) {
    try (FaultServer server = FaultServer.answering(Answer.json("{}"));
        TextClient text = client.text(server.url()).build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> text.with(o -> o.header(header, "secret-value")))
          .withMessageContaining("token(...)")
          .withMessageNotContaining("secret-value");
      text.with(o -> o.header("Idempotency-Key", "1").header("X-Trace-Token-Id", "2"))
          .account()
          .getBalance();
      assertThat(server.requests()).hasSize(1);
    }
  }

  static Stream<Arguments> redirects() {
    return Stream.of(TestClient.values())
        .flatMap(
            client ->
                Stream.of(TestOperation.values())
                    .flatMap(
                        operation ->
                            Stream.of(301, 302, 303, 307, 308)
                                .flatMap(
                                    status ->
                                        Stream.of(true, false)
                                            .map(
                                                sameHost ->
                                                    Arguments.of(
                                                        client, operation, status, sameHost)))));
  }

  @ParameterizedTest(name = "{0} {1} {2}, same host: {3}")
  @MethodSource("redirects")
  void aRedirectIsNotFollowed(
      TestClient client, TestOperation operation, int status, boolean sameHost) {
    try (FaultServer other = FaultServer.answering(Answer.json("{}"))) {
      String location = "Location: " + (sameHost ? "/elsewhere" : other.url() + "/elsewhere");
      try (FaultServer server = FaultServer.answering(Answer.status(status, location));
          TextClient text = client.text(server.url()).build()) {
        assertThatExceptionOfType(RedirectException.class)
            .isThrownBy(() -> operation.call(text))
            .matches(redirect -> redirect.status() == status);

        assertThat(server.requests()).hasSize(1);
        assertThat(other.connections()).isZero();
      }
    }
  }

  static Stream<Arguments> insecure() {
    return Stream.of(TestClient.values())
        .flatMap(
            client ->
                Stream.of(
                        "http://api.livechatinc.com",
                        "http://127.0.0.1.example.com",
                        "http://localhost.example.com",
                        "http://127.0.0.1@example.com",
                        "http://0.0.0.0",
                        "HTTP://example.com",
                        "ftp://127.0.0.1",
                        "//api.livechatinc.com",
                        "api.livechatinc.com",
                        "https:/no-host",
                        "https://user:secret@api.livechatinc.com")
                    .map(url -> Arguments.of(client, URI.create(url))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("insecure")
  void anInsecureBaseUrlIsRefusedBeforeAnythingIsSent(TestClient client, URI url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.text(url).build())
        .withMessageContaining("aseUrl")
        .withMessageNotContaining("secret");
    assertThatIllegalArgumentException().isThrownBy(() -> client.dialog360(url).build());
  }

  @ParameterizedTest
  @EnumSource
  void aSecureOrLocalBaseUrlIsTaken(TestClient client) {
    for (String url :
        List.of(
            "https://partner.example",
            "http://localhost:1",
            "http://127.0.0.1:1/",
            "http://[::1]:1",
            "HTTPS://PARTNER.example/v1//")) {
      try (TextClient text = client.text(URI.create(url)).build()) {
        assertThat(text).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBaseUrlInCapitalsAndWithSlashesAtItsEndIsTheSame(TestClient client) {
    try (FaultServer server = FaultServer.answering(Answer.json("{}"));
        TextClient text =
            client
                .text(URI.create("HTTP://LOCALHOST:" + server.url().getPort() + "/a//"))
                .build()) {
      text.account().getBalance();

      assertThat(server.requests().get(0).requestLine())
          .isEqualTo("GET /a/v2/partners/balance HTTP/1.1");
      assertThat(server.requests().get(0).header("Host"))
          .isEqualTo("localhost:" + server.url().getPort());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSupplierThatFailsIsToldToTheListener(TestClient client) {
    ToldEnds seen = new ToldEnds();
    RuntimeException failure = new IllegalStateException("no token today");
    try (FaultServer server = FaultServer.answering(Answer.json("{}"));
        TextClient text =
            client
                .text(server.url())
                .token(
                    () -> {
                      throw failure;
                    })
                .listener(seen)
                .build()) {
      assertThatIllegalStateException().isThrownBy(() -> text.account().getBalance());

      assertThat(seen.attempts).extracting(CallListener.Attempt::failure).containsExactly(failure);
      assertThat(seen.calls).extracting(CallListener.Call::failure).containsExactly(failure);
      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSupplierIsAskedForEveryCall(TestClient client) {
    AtomicInteger asked = new AtomicInteger();
    try (FaultServer server = FaultServer.answering(Answer.json("{}"));
        TextClient text =
            client.text(server.url()).token(() -> "token-" + asked.incrementAndGet()).build()) {
      text.account().getBalance();
      text.account().requestWithdrawal();

      assertThat(server.requests())
          .extracting(request -> request.header("Authorization"))
          .containsExactly("Bearer token-1", "Bearer token-2");
    }
  }

  static Stream<Arguments> impossible() {
    return Stream.of(TestClient.values())
        .flatMap(
            client ->
                Stream.of("a\r\nX-Evil: 1", "a\nb", "a\rb", "a\0b", "\u017c", " ", "", "a b")
                    .map(secret -> Arguments.of(client, secret)));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void aSecretThatWouldBreakOutOfItsHeaderIsNeverSent(TestClient client, String secret) {
    try (FaultServer server = FaultServer.answering(Answer.json("{}"));
        TextClient text = client.text(server.url()).token(() -> secret).build();
        Dialog360Client dialog360 = client.dialog360(server.url()).apiKey(() -> secret).build()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> text.account().requestWithdrawal())
          .withMessageContaining("Authorization")
          .withMessageNotContaining("Evil");
      assertThatIllegalStateException()
          .isThrownBy(() -> dialog360.balanceAndUsage().getPartnerBalance("p"));

      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aUserAgentSuffixThatWouldBreakOutOfItsHeaderIsRefused(TestClient client) {
    for (String suffix : List.of("a\r\nX-Evil: 1", "a\nb", "a\0", "\u017c")) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> client.text(URI.create("https://partner.example")).userAgentSuffix(suffix))
          .withMessageContaining("User-Agent");
    }
  }

  private static void card(GetRecurlyTokenRequest.Builder card) {
    card.key("k")
        .firstName("a")
        .lastName("b")
        .number("4111111111111111")
        .month("1")
        .year("2030")
        .verificationValue("1")
        .address1("c")
        .city("d")
        .state("e")
        .zip("f")
        .country("PL");
  }
}
