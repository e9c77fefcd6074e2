package io.github.partnerapi.readme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A program of a page, as a reader would type it.
 *
 * @param page where it stands
 * @param source the file
 * @param prints lines that stand in what it prints
 */
record Program(Path page, String source, List<String> prints) {
  private static final String SANDBOX = "http://127.0.0.1:8080";
  private static final Pattern NAME = Pattern.compile("(?m)^public class (\\w+)");

  /** The name of its class, without which it could not be saved as a file. */
  String name() {
    Matcher name = NAME.matcher(source);
    return name.find() ? name.group(1) : "(no public class)";
  }

  /** Tells whether it is started by itself, rather than by JUnit or by another program. */
  boolean starts() {
    return source.contains("public static void main(String[] args)");
  }

  boolean isTest() {
    return source.contains("@Test");
  }

  /**
   * Compiles it as it stands, but for the address of the sandbox.
   *
   * @return what the compiler says, empty when it is satisfied
   */
  String compile(URI sandbox, Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve(name() + ".java"), source.replace(SANDBOX, sandbox.toString()));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of("-proc:none", "-Xlint:all,-path", "-Werror", "-d", folder.toString()),
                  null,
                  files.getJavaFileObjects(file))
              .call();
      return compiled ? "" : messages.toString();
    }
  }

  Class<?> load(Path folder) throws IOException, ReflectiveOperationException {
    URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
    return loader.loadClass(name());
  }

  /** Runs it and returns what it prints. */
  String run(Path folder) throws IOException, ReflectiveOperationException {
    Method main = load(folder).getMethod("main", String[].class);
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (PrintStream both = new PrintStream(text, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return page.getFileName() + ": " + name();
  }
}
