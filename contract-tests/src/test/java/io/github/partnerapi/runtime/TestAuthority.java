package io.github.partnerapi.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * An authority that signs the certificates of servers. The JDK's keytool makes all of them anew for
 * each run; each costs the start of a JVM, so that they are made at the same time and once.
 */
final class TestAuthority {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final Path folder;
  private final Path authority;

  TestAuthority(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.authority = folder.resolve("authority.p12");
    await(
        keytool(authority, "-alias", "authority", "-dname", "CN=canary authority", "-ext", "bc:c"));
  }

  /**
   * Starts to make a server's certificate.
   *
   * @param name the name of its file
   * @param options further options of keytool, such as {@code -ext san=ip:127.0.0.1}
   */
  Identity sign(String name, String... options) throws IOException {
    Path keys = Files.copy(authority, folder.resolve(name + ".p12"));
    List<String> all =
        new ArrayList<>(List.of("-alias", "server", "-dname", "CN=canary", "-signer", "authority"));
    all.addAll(List.of(options));
    return new Identity(keys, keytool(keys, all.toArray(String[]::new)));
  }

  /** What a client needs to trust the servers that this authority has signed. */
  SSLContext trusting() throws GeneralSecurityException, IOException {
    return context(null, trusted());
  }

  private KeyStore trusted() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("authority", load(authority).getCertificate("authority"));
    return trusted;
  }

  /** Writes what a client trusts to a file, which a JVM takes by {@code javax.net.ssl}. */
  Path trustStore() throws GeneralSecurityException, IOException {
    Path file = folder.resolve("trusted.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted().store(out, PASSWORD);
    }
    return file;
  }

  /** Reads what {@link #trustStore()} has written. */
  static SSLContext trusting(Path trustStore) throws GeneralSecurityException, IOException {
    return context(null, load(trustStore));
  }

  static String password() {
    return new String(PASSWORD);
  }

  /** What one side needs that trusts this authority and has a certificate of it. */
  SSLContext trusting(Identity identity)
      throws GeneralSecurityException, IOException, InterruptedException {
    return context(identity.own(), trusted());
  }

  /**
   * The certificate of a server, which may still be in the making.
   *
   * @param keys its file
   * @param keytool makes it
   */
  record Identity(Path keys, Process keytool) {
    SSLContext context() throws GeneralSecurityException, IOException, InterruptedException {
      return TestAuthority.context(own(), null);
    }

    KeyStore own() throws GeneralSecurityException, IOException, InterruptedException {
      await(keytool);
      KeyStore own = load(keys);
      own.deleteEntry("authority");
      return own;
    }
  }

  private static KeyStore load(Path file) throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private static Process keytool(Path file, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
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
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void await(Process keytool) throws InterruptedException {
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
}
