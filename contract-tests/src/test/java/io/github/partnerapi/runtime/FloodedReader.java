package io.github.partnerapi.runtime;

import io.github.partnerapi.UnreadableResponseException;
import io.github.partnerapi.api.TextClient;
import java.net.URI;

/** Asks for a list in a JVM of its own, and says how it ended. */
public final class FloodedReader {
  private FloodedReader() {}

  /** Takes the client and the URL of the server. */
  public static void main(String[] arguments) {
    TestClient kind = TestClient.valueOf(arguments[0]);
    try (TextClient client = kind.text(URI.create(arguments[1])).build()) {
      System.out.println("read " + client.account().getWithdrawals());
      System.exit(1);
    } catch (UnreadableResponseException flood) {
      System.out.println(flood);
    }
    System.exit(0);
  }
}
