package io.github.partnerapi.runtime;

import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.api.TextClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Asks for a balance with each client, and says how each call ended. */
public final class CallingProgram {
  /** A multiple of the deadline that no call takes by chance. */
  private static final int LATE = 20;

  private CallingProgram() {}

  /**
   * Makes the calls.
   *
   * @param args the URL of the server, the deadline in milliseconds, and perhaps a file with what
   *     the JVM trusts from its start on
   * @throws Exception when the file can't be read
   */
  public static void main(String[] args) throws Exception {
    if (args.length > 2) {
      SSLContext.setDefault(TestAuthority.trusting(Path.of(args[2])));
    }
    for (TestClient kind : TestClient.values()) {
      long deadline = Long.parseLong(args[1]);
      long start = System.nanoTime();
      try (TextClient client =
          kind.text(URI.create(args[0]))
              .maxRetries(0)
              .deadline(Duration.ofMillis(deadline))
              .build()) {
        System.out.println(kind + " " + client.account().getBalance().pending());
      } catch (PartnerApiException e) {
        System.out.println(kind + " " + e.getClass().getSimpleName() + " " + e.outcome());
      }
      if (Duration.ofNanos(System.nanoTime() - start).toMillis() > LATE * deadline) {
        System.out.println(kind + " is late");
      }
    }
    Runtime.getRuntime().halt(0);
  }
}
