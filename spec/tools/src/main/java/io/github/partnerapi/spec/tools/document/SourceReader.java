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
import java.util.stream.Stream;

/**
 * Reads the files of the document: {@code openapi.yaml} and all that is under {@code paths} and
 * {@code components}.
 */
public final class SourceReader {
  private final Path folder;
  private final List<Finding> findings = new ArrayList<>();

  private SourceReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a document and checks that its files hang together.
   *
   * @param folder the folder that holds {@code openapi.yaml}
   * @throws FindingsException if a file is missing, is no YAML, or refers to nowhere
   */
  public static SourceTree read(Path folder) {
    SourceReader reader = new SourceReader(folder.toAbsolutePath().normalize());
    SourceTree tree = reader.tree();
    reader.throwIfAny();
    reader.findings.addAll(new ReferenceCheck(tree).findings());
    reader.throwIfAny();
    return tree;
  }

  private SourceTree tree() {
    List<SourceFile> files = new ArrayList<>();
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

  private void throwIfAny() {
    if (!findings.isEmpty()) {
      throw new FindingsException(findings);
    }
  }
}
