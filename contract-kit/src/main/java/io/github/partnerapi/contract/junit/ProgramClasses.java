package io.github.partnerapi.contract.junit;

import io.github.partnerapi.contract.mutation.ReadMembers;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the class files of the program that is tested. */
final class ProgramClasses {
  private ProgramClasses() {}

  /**
   * Reads what a program reads of answers.
   *
   * @param program its classes; empty for every class in a folder of the class path
   * @param test the class with the tests
   */
  static ReadMembers read(List<Class<?>> program, Class<?> test) {
    ReadMembers members = new ReadMembers();
    try {
      if (program.isEmpty()) {
        for (Path folder : folders(test)) {
          for (Path file : classFiles(folder)) {
            members.add(Files.readAllBytes(file));
          }
        }
      } else {
        for (Class<?> type : program) {
          add(type, members);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The classes of the program can't be read: " + e.getMessage(), e);
    }
    return members;
  }

  private static void add(Class<?> type, ReadMembers members) throws IOException {
    String name = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("there is no class file of " + type.getName());
      }
      members.add(in.readAllBytes());
    }
    for (Class<?> nested : type.getDeclaredClasses()) {
      add(nested, members);
    }
  }

  private static Set<Path> folders(Class<?> test) {
    List<@Nullable String> entries =
        new ArrayList<>(
            List.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1)));
    entries.add(home(test));
    Set<Path> folders = new LinkedHashSet<>();
    for (String entry : entries) {
      if (entry != null && !entry.isBlank() && Files.isDirectory(Path.of(entry))) {
        folders.add(Path.of(entry).toAbsolutePath().normalize());
      }
    }
    return folders;
  }

  private static @Nullable String home(Class<?> test) {
    CodeSource source = test.getProtectionDomain().getCodeSource();
    try {
      return source == null ? null : Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  private static List<Path> classFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }
}
