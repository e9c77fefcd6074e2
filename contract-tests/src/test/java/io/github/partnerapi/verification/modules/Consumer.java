package io.github.partnerapi.verification.modules;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Is the program of a stranger, as a module: compiled and run with a module path alone. */
final class Consumer {
  private final Path folder;
  private final String modulePath;

  private Consumer(Path folder, String modulePath) {
    this.folder = folder;
    this.modulePath = modulePath;
  }

  /**
   * Compiles a program.
   *
   * @param sources its files
   * @param modulePath where the modules are that it requires
   * @param folder the folder for its classes
   * @throws IllegalStateException when it can't be compiled; the message has every error
   */
  static Consumer compile(List<Path> sources, String modulePath, Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter errors = new StringWriter();
    List<String> options =
        List.of("-d", folder.toString(), "--module-path", modulePath, "-proc:none");
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  errors, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException("The program can't be compiled: " + errors);
      }
    }
    return new Consumer(folder, modulePath);
  }

  /**
   * Runs the program in a virtual machine of its own.
   *
   * @return what it has printed
   * @throws IllegalStateException when it fails; the message has what it has printed
   */
  String run(String argument) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                folder + System.getProperty("path.separator") + modulePath,
                "--module",
                "com.example.consumer/com.example.consumer.Main",
                argument)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int status = process.waitFor();
    String printed = Files.readString(output);
    if (status != 0) {
      throw new IllegalStateException("The program ends with " + status + ": " + printed);
    }
    return printed;
  }
}
