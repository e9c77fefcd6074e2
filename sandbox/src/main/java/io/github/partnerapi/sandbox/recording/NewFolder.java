package io.github.partnerapi.sandbox.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a folder as a whole: first beside its place, then moved there. */
final class NewFolder {
  private NewFolder() {}

  /**
   * Makes sure that a folder can be written.
   *
   * @throws RecordingException when there is something in it already
   */
  static void check(Path folder) {
    try {
      if (Files.exists(folder) && (!Files.isDirectory(folder) || !isEmpty(folder))) {
        throw new RecordingException(
            folder + " is not empty. Name a new folder, so that nothing is overwritten");
      }
    } catch (IOException e) {
      throw new RecordingException(folder + " cannot be read. Check its permissions", e);
    }
  }

  /**
   * Writes files into a folder that does not exist or is empty.
   *
   * @param files their contents by path below the folder
   */
  static void write(Path folder, Map<String, String> files) {
    check(folder);
    Path target = folder.toAbsolutePath();
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      delete(part);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = part.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      Files.deleteIfExists(target);
      Files.move(part, target);
    } catch (IOException e) {
      delete(part);
      throw new RecordingException(
          folder + " cannot be written (" + e.getClass().getSimpleName() + "). Nothing was written",
          e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new RecordingException(
          folder + " is left from before and cannot be deleted. Delete it", e);
    }
  }
}
