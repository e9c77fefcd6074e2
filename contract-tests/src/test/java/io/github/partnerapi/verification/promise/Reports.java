package io.github.partnerapi.verification.promise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a run leaves its reports: {@code target/contract}. */
public final class Reports {
  private Reports() {}

  /** Writes one report. */
  public static void write(String name, String text) throws IOException {
    Path folder = Path.of("target", "contract");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name), text);
  }
}
