package io.github.partnerapi.spec.tools.register;

import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.FindingsException;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Is the register of all places where the document deviates from what the vendors wrote.
 *
 * @param list the file's content
 */
public record Discrepancies(ListNode list) {
  /** Names the register's file, beside {@code openapi.yaml}. */
  public static final String FILE = "discrepancies.yaml";

  /** Returns a register without entries, where there is none that can be read. */
  public static Discrepancies none() {
    return new Discrepancies(new ListNode(List.of(), Location.startOf(FILE)));
  }

  /** Returns the entries in the order of the file. */
  public List<Discrepancy> entries() {
    return list.items().stream().map(item -> new Discrepancy(item.asMap())).toList();
  }

  /**
   * Reads the register of a document.
   *
   * @param folder the folder that holds {@code openapi.yaml}
   * @throws FindingsException if the file is missing or is no list
   */
  public static Discrepancies read(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    String display = absolute.getFileName() + "/" + FILE;
    List<Finding> findings = new ArrayList<>();
    Optional<Node> root = Optional.empty();
    try {
      root = YamlReader.read(display, Files.readString(absolute.resolve(FILE)), findings::add);
    } catch (CharacterCodingException e) {
      findings.add(
          new Finding(
              "file-unreadable",
              Location.startOf(display),
              "is not UTF-8 text",
              "Save it as UTF-8."));
    } catch (IOException e) {
      findings.add(
          new Finding(
              "file-missing",
              Location.startOf(display),
              "the file can't be read",
              "Create it; '[]' is a register without entries."));
    }
    root.filter(node -> !(node instanceof ListNode))
        .ifPresent(
            node ->
                findings.add(
                    new Finding(
                        "register-form",
                        node.location(),
                        "the register must be a list",
                        "Begin each entry with '- id:'.")));
    if (!findings.isEmpty()) {
      throw new FindingsException(findings);
    }
    return new Discrepancies(root.orElseThrow().asList());
  }
}
