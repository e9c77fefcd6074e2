package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads the fixtures of the contract kit, which stands beside the document's folder: as files,
 * since the kit depends on the document and not the other way round.
 */
public final class Fixtures {
  private static final String FOLDER = "contract-kit/src/main/resources/fixtures";

  private Fixtures() {}

  /**
   * Reads all fixtures, those with the vendor's own examples first.
   *
   * @param folder the document's folder
   * @param findings takes what is wrong
   * @return the fixtures; none where there is no kit
   */
  public static List<Fixture> read(Path folder, Consumer<Finding> findings) {
    Path fixtures = folder.resolveSibling(FOLDER);
    List<Fixture> read = new ArrayList<>();
    if (Files.isDirectory(fixtures)) {
      try (Stream<Path> files = Files.walk(fixtures)) {
        for (Path file :
            files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
          String display = FOLDER + "/" + fixtures.relativize(file).toString().replace('\\', '/');
          Optional<Node> root = YamlReader.read(display, Files.readString(file), findings);
          root.ifPresent(node -> read.add(new Fixture(node.asMap())));
        }
      } catch (IOException e) {
        findings.accept(
            new Finding(
                "file-unreadable",
                Location.startOf(FOLDER),
                "can't be read: " + e.getMessage(),
                "Check its permissions."));
      }
    }
    read.sort(Comparator.comparing(fixture -> !fixture.isDocumented()));
    return read;
  }
}
