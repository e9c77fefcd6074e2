package io.github.partnerapi.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of these tests in a virtual machine of its own.
 *
 * @param options of the virtual machine
 * @param folder where it works
 * @param home whether its environment names a home
 */
public record ChildJvm(List<String> options, File folder, boolean home) {
  /** With options. */
  public static ChildJvm with(String... options) {
    return new ChildJvm(List.of(options), new File("."), true);
  }

  ChildJvm in(File elsewhere) {
    return new ChildJvm(options, elsewhere, home);
  }

  ChildJvm homeless() {
    return new ChildJvm(options, folder, false);
  }

  /** Runs a program to its end and returns what it prints, lines with line feeds. */
  public String run(Class<?> program, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.add("-cp");
    command.add(absolute(System.getProperty("java.class.path")));
    command.add(program.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder).redirectErrorStream(true);
    if (!home) {
      builder.environment().clear();
    }
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text.replace("\r\n", "\n");
  }

  private static String absolute(String classPath) {
    List<String> entries = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }
}
