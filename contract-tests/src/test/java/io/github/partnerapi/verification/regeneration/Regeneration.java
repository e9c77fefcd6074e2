package io.github.partnerapi.verification.regeneration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.document.ApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Generates the clients again, as the build does, from a changed document or changed templates, and
 * loads them beside those of the build. Nothing of the build is touched.
 */
public final class Regeneration {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private final Path folder;
  private final Map<String, Map<String, UnaryOperator<String>>> edits = new HashMap<>();
  private String document = ApiDocument.bundledText();
  private boolean everything;

  private Regeneration(Path folder) {
    this.folder = folder;
  }

  /**
   * Starts a regeneration.
   *
   * @param folder an empty folder to work in
   */
  public static Regeneration in(Path folder) {
    return new Regeneration(folder);
  }

  /** Generates everything, from this document. */
  public Regeneration document(JsonNode tree) {
    document = tree.toString();
    everything = true;
    return this;
  }

  /**
   * Generates an execution from a changed template; several changes of one follow each other.
   *
   * @param execution the module and the id of the execution, such as {@code client-feign/binding}
   * @param template the file of the template
   * @param edit gives the changed text, which has to be another one
   */
  public Regeneration template(String execution, String template, UnaryOperator<String> edit) {
    edits
        .computeIfAbsent(execution, absent -> new HashMap<>())
        .merge(template, edit, (first, second) -> text -> second.apply(first.apply(text)));
    return this;
  }

  /** The names of all executions, such as {@code client-feign/binding}. */
  public static List<String> executions() {
    return Poms.executions(ROOT).stream().map(Execution::name).toList();
  }

  /** What the build has generated, as text by file. */
  static Map<String, String> built(String execution) {
    return texts(execution(execution).output());
  }

  /** Generates one execution, as text by file. */
  Map<String, String> generated(String execution) {
    return texts(generate(execution(execution)));
  }

  /**
   * Generates what is changed and compiles it against the classes of the build.
   *
   * @return a loader of the regenerated clients
   * @throws IllegalStateException when the generated code can't be compiled
   */
  public ClassLoader load() {
    List<Path> sources =
        Poms.executions(ROOT).stream()
            .filter(execution -> everything || edits.containsKey(execution.name()))
            .flatMap(execution -> files(generate(execution)).stream())
            .toList();
    Path classes = folder.resolve("classes");
    Compilation.run(sources, classes);
    return new RegeneratedCode(classes);
  }

  private Path generate(Execution execution) {
    try {
      Path input =
          Files.writeString(Files.createDirectories(folder).resolve("openapi.yaml"), document);
      Path output = folder.resolve(execution.name());
      Generator.run(execution, input, templates(execution), output);
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path templates(Execution execution) throws IOException {
    Map<String, UnaryOperator<String>> changes = edits.getOrDefault(execution.name(), Map.of());
    if (changes.isEmpty()) {
      return execution.templates();
    }
    Path copy = Files.createDirectories(folder.resolve("templates").resolve(execution.name()));
    for (Path template : files(execution.templates())) {
      Files.copy(template, copy.resolve(template.getFileName()));
    }
    for (Map.Entry<String, UnaryOperator<String>> change : changes.entrySet()) {
      Path template = copy.resolve(change.getKey());
      String before = Files.readString(template);
      String after = change.getValue().apply(before);
      if (after.equals(before)) {
        throw new IllegalArgumentException(
            "The change leaves " + execution.name() + "/" + change.getKey() + " as it is");
      }
      Files.writeString(template, after);
    }
    return copy;
  }

  private static Execution execution(String name) {
    return Poms.executions(ROOT).stream()
        .filter(execution -> execution.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> texts(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(folder)) {
      try {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  /** All files but the generator's own notes about its run. */
  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(
              file ->
                  Files.isRegularFile(file)
                      && !folder.relativize(file).startsWith(".openapi-generator"))
          .sorted(Comparator.naturalOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
