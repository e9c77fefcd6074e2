package io.github.partnerapi.sandbox;

import io.github.partnerapi.contract.document.ApiDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds the document that the command line names: a released version, or the bundle in a file. */
final class ServedDocument {
  private static final String BUNDLE = "spec/target/classes/io/github/partnerapi/spec/openapi.yaml";

  private ServedDocument() {}

  /**
   * Reads a document.
   *
   * @param name a released version, or the path of a bundle
   * @throws IllegalArgumentException when there is neither, or the file is no bundle
   */
  static ApiDocument of(String name) {
    if (ApiDocument.releases().contains(name)) {
      return ApiDocument.released(name);
    }
    try {
      Path file = Path.of(name);
      if (Files.isRegularFile(file)) {
        return bundle(name, Files.readString(file));
      }
    } catch (InvalidPathException e) {
      // Then it names no file either.
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "--document is '" + name + "', which can't be read as UTF-8 text", e);
    }
    throw new IllegalArgumentException(
        "--document is '"
            + name
            + "', which is neither a released version ("
            + String.join(", ", ApiDocument.releases())
            + ") nor a file");
  }

  private static ApiDocument bundle(String name, String text) {
    try {
      ApiDocument document = ApiDocument.parse(text);
      if (!document.operations().isEmpty()) {
        return document;
      }
    } catch (RuntimeException e) {
      // Whatever is wrong with it, the remedy is the same.
    }
    throw new IllegalArgumentException(
        "--document is '"
            + name
            + "', which is no OpenAPI document in one file. Give a bundle, such as "
            + BUNDLE
            + " of a working copy");
  }
}
