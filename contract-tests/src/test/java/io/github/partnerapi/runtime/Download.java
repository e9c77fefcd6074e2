package io.github.partnerapi.runtime;

import io.github.partnerapi.api.TextClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A program that downloads an invoice, to be run with a small heap. */
final class Download {
  private Download() {}

  public static void main(String[] arguments) throws IOException {
    try (TextClient client =
            TestClient.valueOf(arguments[0])
                .text(URI.create(arguments[1]))
                // What is measured is the heap, not the time.
                .deadline(Duration.ofMinutes(10))
                .build();
        InputStream pdf = client.solution().getLicenseInvoicePdfStream("1", "2")) {
      Files.copy(pdf, Path.of(arguments[2]));
    }
  }
}
