package io.github.partnerapi.verification.regeneration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated sources against the class path of the tests. */
final class Compilation {
  private Compilation() {}

  /**
   * Compiles.
   *
   * @param sources the files
   * @param classes the folder for the classes
   * @throws IllegalStateException when a file is wrong; the message has every error
   */
  static void run(List<Path> sources, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> flags =
        List.of("-nowarn", "-proc:none", "-implicit:none", "-parameters", "-encoding", "UTF-8");
    List<String> paths =
        List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    List<String> options = Stream.of(flags, paths).flatMap(List::stream).toList();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, null, null)) {
      Files.createDirectories(classes);
      if (!compiler
          .getTask(
              null,
              manager,
              diagnostics,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(sources))
          .call()) {
        throw new IllegalStateException(
            "The generated code can't be compiled: " + diagnostics.getDiagnostics());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
