package io.github.partnerapi.spec.tools.consumer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Is what a program uses of the clients, read from its class files.
 *
 * @param program the jar or the folder
 * @param all the uses, sorted
 */
public record ProgramUses(Path program, List<Use> all) {
  private static final String OWN = "io/github/partnerapi/";

  /** Takes the list as it is at this moment. */
  public ProgramUses {
    all = List.copyOf(all);
  }

  /**
   * Reads a program.
   *
   * @param program a jar, also one with jars in it, or a folder of class files
   * @throws IllegalArgumentException if there is no class file in it, or one can't be read
   */
  public static ProgramUses of(Path program) {
    Collection<Use> uses = new TreeSet<>();
    int classes;
    try {
      classes = Files.isDirectory(program) ? folder(program, uses) : jar(program, uses);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          program + " can't be read (" + e.getMessage() + "). Give a jar or a folder of classes",
          e);
    }
    if (classes == 0) {
      throw new IllegalArgumentException(
          program + " has no class file. Compile the program, or name its folder of classes");
    }
    return new ProgramUses(program, List.copyOf(uses));
  }

  private static int folder(Path folder, Collection<Use> uses) throws IOException {
    int classes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".class")) {
          classes += read(name, Files.readAllBytes(file), uses);
        }
      }
    }
    return classes;
  }

  private static int jar(Path jar, Collection<Use> uses) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
      return entries(in, uses);
    }
  }

  private static int entries(ZipInputStream in, Collection<Use> uses) throws IOException {
    int classes = 0;
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      String name = entry.getName().replaceFirst("^(BOOT-INF|WEB-INF)/classes/", "");
      if (name.endsWith(".class")) {
        classes += read(name, in.readAllBytes(), uses);
      } else if (name.endsWith(".jar")) {
        classes += entries(new ZipInputStream(unclosed(in)), uses);
      }
    }
    return classes;
  }

  /** A jar in a jar ends, and the jar around it goes on. */
  private static InputStream unclosed(ZipInputStream in) {
    return new ByteArrayInputStream(bytes(in));
  }

  private static byte[] bytes(ZipInputStream in) {
    try {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalArgumentException("a jar in it is damaged", e);
    }
  }

  /** The clients themselves may be in the same jar, and are no use of theirs. */
  private static int read(String name, byte[] bytes, Collection<Use> uses) {
    boolean skipped =
        name.startsWith(OWN) || name.startsWith("META-INF/") || name.equals("module-info.class");
    if (!skipped) {
      try {
        ClassUses.read(bytes, uses::add);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
      }
    }
    return skipped && name.startsWith(OWN) ? 0 : 1;
  }
}
