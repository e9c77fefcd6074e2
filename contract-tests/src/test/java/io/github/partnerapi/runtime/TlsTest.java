package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.DefaultClient;
import io.github.partnerapi.TlsException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** TLS: a server that is not trusted gets nothing, and the caller says which server is. */
@Timeout(60)
class TlsTest {
  private static final String HERE = "san=ip:127.0.0.1";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void anUnknownCertificateIsRefusedAndTheMessageSaysHowToTrustIt(TestClient kind)
      throws Exception {
    try (TlsServer server = TlsServer.start(folder, "-ext", HERE);
        TextClient client = kind.text(server.url()).build()) {
      assertRefused(
          client,
          server,
          "the certificate of the server is not trusted; the client's sslContext(...) says what is");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCertificateOfAnotherHostIsRefused(TestClient kind) throws Exception {
    try (TlsServer server = TlsServer.start(folder, "-ext", "san=dns:canary.example");
        TextClient client = kind.text(server.url()).sslContext(server.trusting()).build()) {
      assertRefused(client, server, "the certificate of the server is for another host");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anExpiredCertificateIsRefused(TestClient kind) throws Exception {
    try (TlsServer server =
            TlsServer.start(folder, "-ext", HERE, "-startdate", "-10d", "-validity", "5");
        TextClient client = kind.text(server.url()).sslContext(server.trusting()).build()) {
      assertRefused(client, server, "the certificate of the server is out of date");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTrustedServerIsCalled(TestClient kind) throws Exception {
    try (TlsServer server = TlsServer.start(folder, "-ext", HERE);
        TextClient client = kind.text(server.url()).sslContext(server.trusting()).build()) {
      assertThat(client.account().getBalance().pending()).isNotNull();
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anHttpClientOfTheCallersTrustsWhatTheCallerSays(TestClient kind) throws Exception {
    try (TlsServer server = TlsServer.start(folder, "-ext", HERE);
        TextClient client = withOwnHttpClient(kind, server)) {
      assertThat(client.account().getBalance().pending()).isNotNull();
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  private static TextClient withOwnHttpClient(TestClient kind, TlsServer server) throws Exception {
    SSLContext trusting = server.trusting();
    return kind == TestClient.NATIVE
        ? NativeTextClient.builder()
            .token("test-token")
            .baseUrl(server.url())
            .httpClient(HttpClient.newBuilder().sslContext(trusting).build())
            .build()
        : FeignTextClient.builder()
            .token("test-token")
            .baseUrl(server.url())
            .httpClient(new DefaultClient(trusting.getSocketFactory(), null))
            .build();
  }

  private static void assertRefused(TextClient client, TlsServer server, String reason) {
    TlsException refused =
        catchThrowableOfType(TlsException.class, () -> client.account().requestWithdrawal());

    assertThat(refused).hasMessage("requestWithdrawal: no trusted connection: " + reason);
    StringWriter all = new StringWriter();
    refused.printStackTrace(new PrintWriter(all));
    assertThat(all.toString()).as("what the server says of itself").doesNotContain("canary");
    assertThat(server.requests()).isZero();
  }
}
