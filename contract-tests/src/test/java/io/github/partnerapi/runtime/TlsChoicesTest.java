package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.api.TextClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server may ask of TLS: a version, and who its caller is. */
@Timeout(60)
class TlsChoicesTest {
  private static SSLContext server;
  private static SSLContext known;
  private static SSLContext unknown;

  @BeforeAll
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  static void makeCertificates(@TempDir Path folder) throws Exception {
    TestAuthority authority = new TestAuthority(folder);
    TestAuthority.Identity here = authority.sign("here", "-ext", "san=ip:127.0.0.1");
    server = authority.trusting(here);
    known = authority.trusting(here);
    unknown = authority.trusting();
  }

  static Stream<Arguments> versions() {
    return TestClient.with(TestOperation.values(), new Object[] {"TLSv1.2", "TLSv1.3"});
  }

  private static TlsServer start(String version, boolean asksWhoIsThere) throws IOException {
    return TlsServer.start(
        server,
        parameters -> {
          parameters.setProtocols(new String[] {version});
          parameters.setNeedClientAuth(asksWhoIsThere);
        });
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("versions")
  void eachVersionIsSpoken(TestClient kind, TestOperation operation, String version)
      throws Exception {
    try (TlsServer server = start(version, false);
        TextClient client = kind.text(server.url()).sslContext(unknown).build()) {
      client.account().getBalance();
      Throwable ignored = catchThrowable(() -> operation.call(client));
      assertThat(server.requests()).as("after %s", ignored).isEqualTo(2);
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("versions")
  void aServerThatAsksWhoIsThereIsTold(TestClient kind, TestOperation operation, String version)
      throws Exception {
    try (TlsServer server = start(version, true);
        TextClient client = kind.text(server.url()).sslContext(known).build()) {
      Throwable ignored = catchThrowable(() -> operation.call(client));
      assertThat(server.requests()).as("after %s", ignored).isEqualTo(1);
    }
  }

  /** With TLS 1.3 the refusal may come when the request is under way: then nobody knows. */
  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("versions")
  void aCallerThatTheServerDoesNotKnowIsRefused(
      TestClient kind, TestOperation operation, String version) throws Exception {
    try (TlsServer server = start(version, true);
        TextClient client = kind.text(server.url()).sslContext(unknown).maxRetries(0).build()) {
      Throwable failure = catchThrowable(() -> operation.call(client));

      assertThat(failure).isInstanceOf(PartnerApiException.class);
      assertThat(((PartnerApiException) failure).outcome())
          .isIn(RequestOutcome.NOT_SENT, RequestOutcome.UNKNOWN);
      assertThat(server.requests()).isZero();
    }
  }
}
