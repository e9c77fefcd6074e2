package io.github.partnerapi.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Gives access to the OpenAPI 3.0.3 document of both partner APIs that this jar carries.
 *
 * <p>It is one self-contained YAML file in UTF-8: all references in it are internal. Code
 * generators can read it from the class path as {@value #RESOURCE}.
 */
public final class PartnerApiDocument {
  /** Names the class path resource that holds the document, without a leading slash. */
  public static final String RESOURCE = "io/github/partnerapi/spec/openapi.yaml";

  private PartnerApiDocument() {}

  /**
   * Opens the document for reading.
   *
   * @return a new stream of the YAML text in UTF-8, which the caller closes; never null
   * @throws IllegalStateException if the jar was repackaged without its resources
   */
  public static InputStream open() {
    InputStream stream = PartnerApiDocument.class.getClassLoader().getResourceAsStream(RESOURCE);
    if (stream == null) {
      throw new IllegalStateException(
          "The class path has no "
              + RESOURCE
              + "; when repackaging partner-api-spec, keep its resources beside its classes.");
    }
    return stream;
  }

  /**
   * Reads the whole document.
   *
   * @return the YAML text; never null
   * @throws UncheckedIOException if the class path can't be read
   * @throws IllegalStateException if the jar was repackaged without its resources
   */
  public static String text() {
    try (InputStream stream = open()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Can't read " + RESOURCE + " from the class path: " + e.getMessage(), e);
    }
  }
}
