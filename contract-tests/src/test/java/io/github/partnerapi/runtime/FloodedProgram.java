package io.github.partnerapi.runtime;

import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.api.TextClient;
import java.net.URI;
import java.time.Duration;

/** Calls servers whose answers never end, one after the other, and says how each call ended. */
public final class FloodedProgram {
  private FloodedProgram() {}

  /**
   * Makes the calls.
   *
   * @param args the client, and the URLs of the servers
   */
  public static void main(String[] args) {
    TestClient kind = TestClient.valueOf(args[0]);
    for (int i = 1; i < args.length; i++) {
      try (TextClient client =
          kind.text(URI.create(args[i])).maxRetries(0).deadline(Duration.ofSeconds(3)).build()) {
        client.account().requestWithdrawal();
        System.out.println("answered");
      } catch (PartnerApiException e) {
        System.out.println("an error of the tree");
      } catch (Throwable other) {
        System.out.println(other);
      }
    }
    Runtime.getRuntime().halt(0);
  }
}
