package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.FindingsException;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the files of the document: {@code openapi.yaml} and all that is under {@code paths} and
 * {@code components}.
 */
public final class SourceReader {
  private static final Pattern IGNORED = Pattern.compile("(?i)\\.(yml|yaml)$");
  private static final int DEEPEST = 20;

  private final Path folder;
  private final List<Finding> findings = new ArrayList<>();

  private SourceReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a document and checks that its files hang together.
   *
   * @param folder the folder that holds {@code openapi.yaml}
   * @param findings takes what is wrong with files that the others can do without
   * @throws FindingsException if a file that is needed is missing, is no YAML, or refers to nowhere
   */
  public static SourceTree read(Path folder, List<Finding> findings) {
    SourceReader reader = new SourceReader(folder.toAbsolutePath().normalize());
    SourceTree tree = reader.tree();
    if (tree.file(SourceTree.ENTRY).isEmpty()) {
      throw new FindingsException(reader.findings);
    }
    Set<String> broken =
        reader.findings.stream().map(finding -> finding.at().file()).collect(Collectors.toSet());
    List<Finding> references = new ReferenceCheck(tree).findings();
    if (!references.isEmpty()) {
      // What leads to a file that can't be read is said at that file.
      references.removeIf(
          finding ->
              broken.stream().anyMatch(file -> finding.message().contains("'" + name(file) + "'")));
      reader.findings.addAll(references);
      throw new FindingsException(reader.findings);
    }
    findings.addAll(reader.findings);
    return tree;
  }

  private SourceTree tree() {
    List<SourceFile> files = new ArrayList<>();
    checkSuffixes();
    if (Files.isRegularFile(folder.resolve(SourceTree.ENTRY))) {
      for (String path : paths()) {
        file(path).ifPresent(files::add);
      }
    } else {
      report(
          "file-missing",
          Location.startOf(display(SourceTree.ENTRY)),
          "the file does not exist",
          "Create it, or start the command with the folder that holds it.");
    }
    return new SourceTree(folder, files);
  }

  private void checkSuffixes() {
    for (String below : List.of("", "components", "paths", "released")) {
      if (Files.isDirectory(folder.resolve(below))) {
        checkSuffixes(below, below.isEmpty() ? 1 : DEEPEST);
      }
    }
  }

  private void checkSuffixes(String below, int depth) {
    try (Stream<Path> found = Files.walk(folder.resolve(below), depth)) {
      found
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .filter(path -> IGNORED.matcher(path).find() && !path.endsWith(SourceTree.SUFFIX))
          .forEach(
              path ->
                  report(
                      "file-suffix",
                      Location.startOf(display(path)),
                      "the file is not read: only names that end in .yaml are",
                      "Rename it, or delete it."));
    } catch (IOException e) {
      report(
          "file-unreadable",
          Location.startOf(display(below)),
          "can't be listed: " + e.getMessage(),
          "Check its permissions.");
    }
  }

  private List<String> paths() {
    List<String> paths = new ArrayList<>(List.of(SourceTree.ENTRY));
    for (String below : List.of("components", "paths")) {
      if (Files.isDirectory(folder.resolve(below))) {
        try (Stream<Path> found = Files.walk(folder.resolve(below))) {
          found
              .filter(Files::isRegularFile)
              .map(path -> folder.relativize(path).toString().replace('\\', '/'))
              .filter(path -> path.endsWith(SourceTree.SUFFIX))
              .sorted()
              .forEach(paths::add);
        } catch (IOException e) {
          report(
              "file-unreadable",
              Location.startOf(display(below)),
              "can't be listed: " + e.getMessage(),
              "Check its permissions.");
        }
      }
    }
    return paths;
  }

  private Optional<SourceFile> file(String path) {
    Optional<Kind> kind = kind(path);
    if (kind.isEmpty()) {
      report(
          "file-misplaced",
          Location.startOf(display(path)),
          "no kind of component has this folder",
          "Move it to components/schemas, parameters, responses, headers, requestBodies or"
              + " examples.");
      return Optional.empty();
    }
    return text(path)
        .flatMap(text -> YamlReader.read(display(path), text, findings::add))
        .flatMap(
            root -> {
              if (!(root instanceof MapNode)) {
                report(
                    "file-content",
                    root.location(),
                    "the file must hold one mapping",
                    "Write the object's members at the left margin.");
                return Optional.empty();
              }
              return Optional.of(new SourceFile(path, Element.root(kind.get(), root)));
            });
  }

  private Optional<String> text(String path) {
    try {
      return Optional.of(Files.readString(folder.resolve(path)));
    } catch (CharacterCodingException e) {
      report(
          "file-unreadable",
          Location.startOf(display(path)),
          "is not UTF-8 text",
          "Save it as UTF-8.");
    } catch (IOException e) {
      report(
          "file-unreadable",
          Location.startOf(display(path)),
          "can't be read: " + e.getMessage(),
          "Check its permissions.");
    }
    return Optional.empty();
  }

  private static Optional<Kind> kind(String path) {
    String[] steps = path.split("/", 0);
    return switch (steps[0]) {
      case "paths" -> Optional.of(Kind.PATH_ITEM);
      case "components" -> Kind.ofSection(steps[1]);
      default -> Optional.of(Kind.DOCUMENT);
    };
  }

  private String display(String path) {
    return folder.getFileName() + "/" + path;
  }

  private void report(String rule, Location at, String message, String remedy) {
    findings.add(new Finding(rule, at, message, remedy));
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
