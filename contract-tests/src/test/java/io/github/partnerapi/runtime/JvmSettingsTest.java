package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the JVM is told about proxies and trust means the same for both clients. */
@Timeout(120)
class JvmSettingsTest {
  private static final String BOTH = "NATIVE 1\nFEIGN 1\n";
  private static final String SERVICE = "https://service.example";

  private static TlsServer service;
  private static Path trusted;

  @BeforeAll
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  static void startTheService(@TempDir Path folder) throws Exception {
    TestAuthority authority = new TestAuthority(folder);
    TestAuthority.Identity identity =
        authority.sign("service", "-ext", "san=dns:service.example,ip:127.0.0.1");
    trusted = authority.trustStore();
    service = TlsServer.start(identity.context());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static FaultServer proxy() {
    return FaultServer.answering(Answer.tunnelTo(service.url().getPort()));
  }

  private static String trust() {
    return "-Djavax.net.ssl.trustStore=" + trusted;
  }

  private static String password() {
    return "-Djavax.net.ssl.trustStorePassword=" + TestAuthority.password();
  }

  private static String port(FaultServer proxy) {
    return "-Dhttps.proxyPort=" + proxy.url().getPort();
  }

  @Test
  void theProxyOfTheJvmIsAsked() throws Exception {
    try (FaultServer proxy = proxy()) {
      assertThat(
              ChildJvm.with("-Dhttps.proxyHost=127.0.0.1", port(proxy), trust(), password())
                  .run(CallingProgram.class, SERVICE, 60_000))
          .isEqualTo(BOTH);
      assertThat(proxy.requests())
          .extracting(request -> request.requestLine())
          .containsOnly("CONNECT service.example:443 HTTP/1.1")
          .hasSize(2);
    }
  }

  @Test
  void aHostThatNeedsNoProxyIsCalledDirectly() throws Exception {
    try (FaultServer proxy = proxy()) {
      assertThat(
              ChildJvm.with(
                      "-Dhttps.proxyHost=127.0.0.1",
                      port(proxy),
                      "-Dhttp.nonProxyHosts=127.*",
                      trust(),
                      password())
                  .run(CallingProgram.class, service.url(), 60_000))
          .isEqualTo(BOTH);
      assertThat(proxy.requests()).isEmpty();
    }
  }

  @Test
  void withoutATrustStoreTheServiceIsNotTrusted() throws Exception {
    assertThat(ChildJvm.with().run(CallingProgram.class, service.url(), 60_000))
        .isEqualTo("NATIVE TlsException NOT_SENT\nFEIGN TlsException NOT_SENT\n");
  }

  @Test
  void theDefaultContextOfTheProgramIsUsed() throws Exception {
    assertThat(ChildJvm.with().run(CallingProgram.class, service.url(), 60_000, trusted))
        .isEqualTo(BOTH);
  }

  @Test
  void theVersionsOfTheJvmHold() throws Exception {
    assertThat(
            ChildJvm.with("-Djdk.tls.client.protocols=TLSv1.2", trust(), password())
                .run(CallingProgram.class, service.url(), 60_000))
        .isEqualTo(BOTH);
  }
}
