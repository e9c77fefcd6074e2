package io.github.partnerapi.runtime;

import io.github.partnerapi.UnreadableResponseException;
import io.github.partnerapi.api.TextClient;
import java.net.URI;

/** Asks for lists in a JVM of its own, and says how each ended. */
public final class FloodedReader {
  private FloodedReader() {}

  /** Takes the client, the URL of the server, and how often to ask. */
  public static void main(String[] arguments) {
    TestClient kind = TestClient.valueOf(arguments[0]);
    try (TextClient client = kind.text(URI.create(arguments[1])).build()) {
      for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
        ask(client);
      }
    }
    System.exit(0);
  }

  private static void ask(TextClient client) {
    try {
      System.out.println("read " + client.account().getWithdrawals());
    } catch (UnreadableResponseException flood) {
      System.out.println(flood);
    }
  }
}
