package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.TlsException;
import io.github.partnerapi.TransportException;
import io.github.partnerapi.UnreachableException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.config.Settings;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.fault.ReceivedRequest;
import io.github.partnerapi.contract.transport.ForeignBytes;
import io.github.partnerapi.contract.transport.ProxyAnswer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A proxy is not the service: what it says is no answer, and what it is told goes nowhere else. */
@Timeout(60)
class ProxyTest {
  private static final URI SERVICE = URI.create("https://service.example");
  private static final String BASIC = "Basic dXNlcjpjYW5hcnkgcHc=";

  private static SSLContext trusting;
  private static TlsServer service;

  @BeforeAll
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  static void startTheService(@TempDir Path folder) throws Exception {
    TestAuthority authority = new TestAuthority(folder);
    TestAuthority.Identity identity = authority.sign("service", "-ext", "san=dns:service.example");
    trusting = authority.trusting();
    service = TlsServer.start(identity.context());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static Stream<Arguments> answers() {
    return TestClient.with(TestOperation.values(), ProxyAnswer.values());
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("answers")
  void whatAProxySaysInsteadOfATunnelIsNoAnswer(
      TestClient kind, TestOperation operation, ProxyAnswer answer) {
    try (FaultServer proxy = FaultServer.answering(answer.answer());
        TextClient client = through(kind, proxy).maxRetries(0).build()) {
      UnreachableException failure =
          catchThrowableOfType(UnreachableException.class, () -> operation.call(client));

      assertThat(failure).hasMessageContaining("proxy").hasMessageContaining("" + answer.status());
      assertThat(failure.outcome()).isEqualTo(RequestOutcome.NOT_SENT);
      assertThat(proxy.requests()).hasSize(1);
      assertThat(proxy.requests().get(0).raw())
          .startsWith("CONNECT service.example:443 HTTP/1.1\r\n")
          .doesNotContain("test-token");
    }
  }

  @ParameterizedTest
  @EnumSource
  void bytesBehindTheTunnelsAnswerAreNotTheServices(TestClient kind) {
    Answer before =
        (request, connection) -> {
          connection.send(
              Answer.head(200)
                  + "\r\n"
                  + Answer.head(200, "Content-Length: " + ForeignBytes.BODY.length())
                  + "\r\n"
                  + ForeignBytes.BODY);
          connection.stall();
        };
    try (FaultServer proxy = FaultServer.answering(before);
        TextClient client =
            through(kind, proxy).maxRetries(0).deadline(Duration.ofSeconds(2)).build()) {
      assertThat(
              catchThrowableOfType(TransportException.class, () -> client.account().getBalance()))
          .isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theServiceIsCalledThroughItsTunnel(TestClient kind) {
    service.requests();
    try (FaultServer proxy = FaultServer.answering(Answer.tunnelTo(service.url().getPort()));
        TextClient client = through(kind, proxy).build()) {
      assertThat(client.account().getBalance().pending()).isEqualByComparingTo("1");
      assertThat(service.requests()).isEqualTo(1);
      assertThat(proxy.requests()).hasSize(1);
      assertThat(proxy.requests().get(0).header("Proxy-Authorization")).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProxyThatAsksIsToldAndNobodyElse(TestClient kind) {
    try (FaultServer proxy = FaultServer.answering(Answer.tunnelTo(service.url().getPort()));
        TextClient client =
            through(kind, proxy).proxy(address(proxy), "user", "canary pw").build()) {
      assertThat(client.account().getBalance().pending()).isEqualByComparingTo("1");
      assertThat(proxy.requests())
          .extracting(request -> request.header("Proxy-Authorization"))
          .containsExactly(BASIC);
      assertThat(service.lastHeaders()).doesNotContainKey("Proxy-authorization");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSettingTellsTheProxyToo(TestClient kind) {
    try (FaultServer proxy = FaultServer.answering(Answer.tunnelTo(service.url().getPort()))) {
      String setting = "http://user:canary%20pw@127.0.0.1:" + proxy.url().getPort();
      Map<String, String> properties = Map.of("partnerapi.proxy", setting);
      try (TextClient client =
          kind.text(SERVICE)
              .settings(new Settings(properties::get, name -> null))
              .sslContext(trusting)
              .build()) {
        assertThat(client.account().getBalance().pending()).isEqualByComparingTo("1");
      }
      assertThat(proxy.requests().get(0).header("Proxy-Authorization")).isEqualTo(BASIC);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProxyThatRefusesAPasswordIsTriedOnceAndNothingShowsIt(TestClient kind) {
    try (FaultServer proxy = FaultServer.answering(ProxyAnswer.UNKNOWN_CALLER.answer());
        TextClient client =
            through(kind, proxy).maxRetries(0).proxy(address(proxy), "user", "canary pw").build()) {
      UnreachableException failure =
          catchThrowableOfType(
              UnreachableException.class, () -> client.account().requestWithdrawal());

      StringWriter all = new StringWriter();
      failure.printStackTrace(new PrintWriter(all));
      assertThat(all.toString()).contains("407").doesNotContain("canary", BASIC);
      assertThat(proxy.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void behindATunnelTlsIsStillJudged(TestClient kind) {
    try (FaultServer proxy = FaultServer.answering(Answer.tunnelTo(service.url().getPort()));
        TextClient client =
            kind.text(URI.create("https://other.example"))
                .proxy(address(proxy))
                .sslContext(trusting)
                .build()) {
      TlsException failure =
          catchThrowableOfType(TlsException.class, () -> client.account().requestWithdrawal());

      assertThat(failure).hasMessageContaining("for another host");
      assertThat(service.requests()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void plainHttpIsReadByTheProxy(TestClient kind) {
    try (FaultServer proxy = FaultServer.answering(Answer.json("{\"pending\":1}"))) {
      try (TextClient client =
          kind.text(URI.create("http://localhost:1")).proxy(address(proxy)).build()) {
        client.account().getBalance();
      }
      ReceivedRequest request = proxy.requests().get(0);
      assertThat(request.requestLine()).startsWith("GET http://localhost:1/v2/partners/balance");
    }
  }

  private static TextClient.Builder<?, ?> through(TestClient kind, FaultServer proxy) {
    return kind.text(SERVICE).proxy(address(proxy)).sslContext(trusting);
  }

  private static InetSocketAddress address(FaultServer proxy) {
    return new InetSocketAddress("127.0.0.1", proxy.url().getPort());
  }
}
