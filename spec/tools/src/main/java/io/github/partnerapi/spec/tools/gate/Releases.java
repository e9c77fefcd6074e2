package io.github.partnerapi.spec.tools.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows where the released documents are: each in a folder that is named after its version. A
 * document that keeps its last release alone may have it without such a folder.
 */
public final class Releases {
  /** Names the folder of all releases, below the document's folder. */
  public static final String FOLDER = "released";

  /** Names the file of a last release that is kept alone. */
  public static final String ALONE = FOLDER + "/openapi.yaml";

  private static final String ENTRY = "openapi.yaml";

  private Releases() {}

  /** Returns the folder of a release, whether it exists or not. */
  public static Path of(Path folder, Version version) {
    return folder.resolve(FOLDER).resolve(version.toString());
  }

  /**
   * Returns the document of the last release, that of the highest version; nothing before the
   * first.
   *
   * @param folder the folder that holds {@code openapi.yaml}
   */
  public static Optional<Path> last(Path folder) {
    List<Version> versions = versions(folder);
    return versions.isEmpty()
        ? Optional.of(folder.resolve(ALONE)).filter(Files::isRegularFile)
        : Optional.of(of(folder, versions.get(versions.size() - 1)).resolve(ENTRY));
  }

  /**
   * Returns the versions that have a folder with a document, the oldest first.
   *
   * @param folder the folder that holds {@code openapi.yaml}
   */
  public static List<Version> versions(Path folder) {
    Path releases = folder.resolve(FOLDER);
    if (!Files.isDirectory(releases)) {
      return List.of();
    }
    try (Stream<Path> versions = Files.list(releases)) {
      return versions
          .flatMap(path -> Version.parse(path.getFileName().toString()).stream())
          .filter(version -> Files.isRegularFile(of(folder, version).resolve(ENTRY)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't list " + releases + ": " + e.getMessage(), e);
    }
  }
}
