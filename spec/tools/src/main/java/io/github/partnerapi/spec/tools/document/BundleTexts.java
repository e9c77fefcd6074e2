package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads what each bundle of one server says about itself: {@code bundles/<name>.yaml} with title
 * and description, for the paths in {@code paths/<name>}. In a document without that folder all
 * bundles say what the whole says.
 */
final class BundleTexts {
  private static final String FOLDER = "bundles";
  private static final Set<String> REQUIRED = Set.of("title", "description");
  private static final Set<String> KNOWN = Set.of("title", "description", "externalDocs");

  private final Path folder;
  private final Consumer<Finding> findings;

  private BundleTexts(Path folder, Consumer<Finding> findings) {
    this.folder = folder;
    this.findings = findings;
  }

  /**
   * Reads the files.
   *
   * @param tree the document that they belong to
   * @param servers the names of the folders of paths
   * @param findings takes what is wrong
   * @return the text of each bundle that has one, by name
   */
  static Map<String, MapNode> read(
      SourceTree tree, Set<String> servers, Consumer<Finding> findings) {
    BundleTexts texts = new BundleTexts(tree.folder(), findings);
    Map<String, MapNode> read = new TreeMap<>();
    if (!Files.isDirectory(tree.folder().resolve(FOLDER))) {
      MapNode ofTheWhole = new MapNode(List.of(), Location.startOf(texts.display("")));
      servers.forEach(name -> read.put(name, ofTheWhole));
      return read;
    }
    for (String name : servers) {
      texts.text(name).ifPresent(text -> read.put(name, text));
    }
    texts.refuseOthers(servers);
    return read;
  }

  private Optional<MapNode> text(String name) {
    Path file = folder.resolve(FOLDER).resolve(name + SourceTree.SUFFIX);
    Optional<Node> root;
    try {
      root = YamlReader.read(display(name), Files.readString(file), findings);
    } catch (IOException e) {
      report(
          Location.startOf(display(name)),
          "the paths in paths/" + name + " have no bundle",
          "Create the file, with title and description.");
      return Optional.empty();
    }
    root.ifPresent(this::check);
    return root.map(Node::asMap);
  }

  private void check(Node root) {
    REQUIRED.stream()
        .filter(member -> root.asMap().text(member).filter(text -> !text.isBlank()).isEmpty())
        .sorted()
        .forEach(
            member ->
                report(
                    root.location(), "the bundle has no " + member, "Add '" + member + ':' + "'."));
    root.asMap().members().stream()
        .filter(member -> !KNOWN.contains(member.name()))
        .forEach(
            member ->
                report(
                    member.key().location(),
                    "a bundle has no '" + member.name() + "' of its own",
                    "Its members are "
                        + String.join(", ", KNOWN.stream().sorted().toList())
                        + "."));
  }

  private void refuseOthers(Set<String> servers) {
    Path bundles = folder.resolve(FOLDER);
    try (Stream<Path> files = Files.list(bundles)) {
      files
          .map(file -> file.getFileName().toString().replace(SourceTree.SUFFIX, ""))
          .filter(name -> !servers.contains(name))
          .sorted()
          .forEach(
              name ->
                  report(
                      Location.startOf(display(name)),
                      "there is no folder paths/" + name + " with paths of the document",
                      "Remove the file, or give it the name of such a folder."));
    } catch (IOException e) {
      report(
          Location.startOf(folder.getFileName() + "/" + FOLDER),
          "can't be listed: " + e.getMessage(),
          "Check its permissions.");
    }
  }

  private String display(String name) {
    return folder.getFileName() + "/" + FOLDER + "/" + name + SourceTree.SUFFIX;
  }

  private void report(Location at, String message, String remedy) {
    findings.accept(new Finding("bundle-file", at, message, remedy));
  }
}
