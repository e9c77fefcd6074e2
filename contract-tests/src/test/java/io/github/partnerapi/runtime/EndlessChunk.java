package io.github.partnerapi.runtime;

import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.api.TextClient;
import java.net.URI;
import java.time.Duration;

/** A program that calls a service whose answer keeps a thread of java.net.http busy for ever. */
final class EndlessChunk {
  private EndlessChunk() {}

  public static void main(String[] arguments) {
    for (TestOperation operation :
        new TestOperation[] {TestOperation.GET, TestOperation.POST_WITHOUT_BODY}) {
      try (TextClient client =
          TestClient.NATIVE
              .text(URI.create(arguments[0]))
              .maxRetries(0)
              .deadline(Duration.ofSeconds(2))
              .build()) {
        operation.call(client);
      } catch (PartnerApiException e) {
        System.out.println(e.getClass().getSimpleName());
      }
    }
    System.exit(0);
  }
}
