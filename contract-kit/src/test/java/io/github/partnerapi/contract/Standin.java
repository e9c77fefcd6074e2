package io.github.partnerapi.contract;

import io.github.partnerapi.contract.internal.document.ApiDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A small document and its fixtures, so that the kit's own tests do not move with the real ones. */
final class Standin {
  private Standin() {}

  static ApiDocument document() {
    try (InputStream in = Objects.requireNonNull(Standin.class.getResourceAsStream("/standin/openapi.yaml"))) {
      return ApiDocument.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Standin.class.getResource("/standin/fixtures")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Fixtures fixtures() {
    return Fixtures.in(folder(), document());
  }

  /** The text of one fixture file, as a starting point for a planted defect. */
  static String text(String file) {
    try {
      return Files.readString(folder().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
