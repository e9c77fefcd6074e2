package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.TlsException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** TLS: a server that is not trusted gets nothing, and the caller says which server is. */
@Timeout(120)
class TlsTest {
  private static final String HERE = "san=ip:127.0.0.1";

  private static SSLContext trusting;
  private static TlsServer trusted;
  private static TlsServer ofAnotherHost;
  private static TlsServer expired;

  /** Not within the time of a test: four starts of keytool take what the machine has to spare. */
  @BeforeAll
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  static void startOneServerForEachCertificate(@TempDir Path folder) throws Exception {
    TestAuthority authority = new TestAuthority(folder);
    TestAuthority.Identity here = authority.sign("here", "-ext", HERE);
    TestAuthority.Identity elsewhere =
        authority.sign("elsewhere", "-ext", "san=dns:canary.example");
    TestAuthority.Identity past =
        authority.sign("past", "-ext", HERE, "-startdate", "-10d", "-validity", "5");
    trusting = authority.trusting();
    trusted = TlsServer.start(here.context());
    ofAnotherHost = TlsServer.start(elsewhere.context());
    expired = TlsServer.start(past.context());
  }

  @AfterAll
  static void stop() {
    trusted.close();
    ofAnotherHost.close();
    expired.close();
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownCertificateIsRefusedAndTheMessageSaysHowToTrustIt(TestClient kind) {
    try (TextClient client = kind.text(trusted.url()).build()) {
      assertRefused(
          client,
          trusted,
          "the certificate of the server is not trusted; the client's sslContext(...) says what"
              + " is");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCertificateOfAnotherHostIsRefused(TestClient kind) {
    try (TextClient client = kind.text(ofAnotherHost.url()).sslContext(trusting).build()) {
      assertRefused(client, ofAnotherHost, "the certificate of the server is for another host");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anExpiredCertificateIsRefused(TestClient kind) {
    try (TextClient client = kind.text(expired.url()).sslContext(trusting).build()) {
      assertRefused(client, expired, "the certificate of the server is out of date");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTrustedServerIsCalled(TestClient kind) {
    try (TextClient client = kind.text(trusted.url()).sslContext(trusting).build()) {
      assertThat(client.account().getBalance().pending()).isNotNull();
      assertThat(trusted.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anHttpClientOfTheCallersTrustsWhatTheCallerSays(TestClient kind) {
    try (TextClient client = withOwnHttpClient(kind)) {
      assertThat(client.account().getBalance().pending()).isNotNull();
      assertThat(trusted.requests()).isEqualTo(1);
    }
  }

  private static TextClient withOwnHttpClient(TestClient kind) {
    return kind == TestClient.NATIVE
        ? NativeTextClient.builder()
            .token("test-token")
            .baseUrl(trusted.url())
            .httpClient(HttpClient.newBuilder().sslContext(trusting).build())
            .build()
        : FeignTextClient.builder()
            .token("test-token")
            .baseUrl(trusted.url())
            .httpClient(new CallersFeignClient(trusting))
            .build();
  }

  private static void assertRefused(TextClient client, TlsServer server, String reason) {
    TlsException refused =
        catchThrowableOfType(TlsException.class, () -> client.account().requestWithdrawal());

    assertThat(refused).hasMessage("requestWithdrawal: no trusted connection: " + reason);
    assertThat(refused.outcome()).isEqualTo(RequestOutcome.NOT_SENT);
    StringWriter all = new StringWriter();
    refused.printStackTrace(new PrintWriter(all));
    assertThat(all.toString()).as("what the server says of itself").doesNotContain("canary");
    assertThat(server.requests()).isZero();
  }
}
