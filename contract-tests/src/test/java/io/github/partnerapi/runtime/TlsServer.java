package io.github.partnerapi.runtime;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * A server on 127.0.0.1 with TLS. The JDK's keytool makes its certificate and the authority that
 * signs it anew for each run. It answers a balance to everything.
 */
final class TlsServer implements AutoCloseable {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final byte[] BALANCE = "{\"pending\":1}".getBytes(StandardCharsets.UTF_8);

  private final HttpsServer server;
  private final Certificate authority;
  private final AtomicInteger requests = new AtomicInteger();

  private TlsServer(HttpsServer server, Certificate authority) {
    this.server = server;
    this.authority = authority;
  }

  /**
   * Starts a server whose certificate keytool makes with these options, such as {@code -ext
   * san=ip:127.0.0.1}.
   */
  static TlsServer start(Path folder, String... options) throws Exception {
    KeyStore keys = keys(folder, options);
    Certificate authority = keys.getCertificate("authority");
    keys.deleteEntry("authority");
    HttpsServer https =
        HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(context(keys, null)));
    TlsServer server = new TlsServer(https, authority);
    https.createContext(
        "/",
        exchange -> {
          server.requests.incrementAndGet();
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, BALANCE.length);
          exchange.getResponseBody().write(BALANCE);
          exchange.close();
        });
    https.start();
    return server;
  }

  URI url() {
    return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
  }

  /** How many requests came through TLS. */
  int requests() {
    return requests.get();
  }

  /** What a client needs to trust the authority of this server. */
  SSLContext trusting() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("authority", authority);
    return context(null, trusted);
  }

  private static KeyStore keys(Path folder, String... options) throws Exception {
    Path file = folder.resolve("server.p12");
    keytool(file, "-alias", "authority", "-dname", "CN=canary authority", "-ext", "bc:c");
    keytool(
        file,
        Stream.concat(
                Stream.of("-alias", "server", "-dname", "CN=canary", "-signer", "authority"),
                Stream.of(options))
            .toArray(String[]::new));
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private static void keytool(Path file, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(
        List.of(
            "-genkeypair",
            "-keyalg",
            "EC",
            "-storetype",
            "PKCS12",
            "-keystore",
            file.toString(),
            "-storepass",
            new String(PASSWORD)));
    command.addAll(List.of(options));
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool could not make a certificate");
    }
  }

  private static SSLContext context(@Nullable KeyStore own, @Nullable KeyStore trusted)
      throws GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    KeyManagerFactory identity =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    identity.init(own, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
