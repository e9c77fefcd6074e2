package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.validation.OfficialSchema;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the released document, which no hand has to touch, and says so where one did. */
final class Baseline {
  private static final String DAMAGED = "baseline-damaged";
  private static final String REMEDY =
      "Restore the file from the last release; only -Prelease-document writes it.";

  private final String display;
  private final List<Finding> findings = new ArrayList<>();

  private Baseline(String display) {
    this.display = display;
  }

  /**
   * Reads the document.
   *
   * @param folder the folder that holds {@code released}
   * @param findings takes what is wrong with it
   * @return the document; nothing if there is none that can be compared with
   */
  static Optional<Bundle> read(Path folder, List<Finding> findings) {
    Path absolute = folder.toAbsolutePath().normalize();
    Path file = Releases.last(absolute).orElse(absolute.resolve(Releases.ALONE));
    Baseline baseline = new Baseline(absolute.getFileName() + "/" + absolute.relativize(file));
    Optional<Bundle> bundle = baseline.read(file);
    findings.addAll(baseline.findings);
    return baseline.findings.isEmpty() ? bundle : Optional.empty();
  }

  private Optional<Bundle> read(Path file) {
    try {
      Optional<Node> root = YamlReader.read(display, Files.readString(file), this::damaged);
      root.filter(node -> !(node instanceof MapNode))
          .ifPresent(node -> report(node.location(), "the released document is no mapping"));
      Optional<Bundle> bundle =
          root.filter(MapNode.class::isInstance).map(node -> new Bundle(node.asMap()));
      bundle.ifPresent(this::check);
      return bundle;
    } catch (NoSuchFileException e) {
      findings.add(
          new Finding(
              "baseline-missing",
              Location.startOf(display),
              "there is no released document to compare with",
              "Restore it from the last release, or make the first release: see CONTRIBUTING.md."));
    } catch (CharacterCodingException e) {
      report(Location.startOf(display), "is not UTF-8 text");
    } catch (IOException e) {
      report(Location.startOf(display), "can't be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private void check(Bundle bundle) {
    bundle.elements().forEach(element -> checkReference(bundle, element));
    Map<String, Location> ids = new HashMap<>();
    bundle.operations().forEach(operation -> checkId(operation, ids));
    if (findings.isEmpty()) {
      OfficialSchema.findings(bundle).forEach(this::damaged);
    }
  }

  private void checkReference(Bundle bundle, Element element) {
    element
        .reference()
        .filter(reference -> bundle.resolve(element).isEmpty())
        .ifPresent(
            reference ->
                report(
                    reference.location(), "'" + reference.text() + "' leads nowhere in this file"));
  }

  private void checkId(Element operation, Map<String, Location> ids) {
    String id = operation.map().text("operationId").orElse("");
    if (id.isBlank()) {
      report(operation.key(), "the operation has no operationId");
    } else if (ids.putIfAbsent(id, operation.key()) != null) {
      report(operation.key(), "the operationId '" + id + "' stands twice");
    }
  }

  private void damaged(Finding finding) {
    report(finding.at(), finding.message());
  }

  private void report(Location at, String message) {
    findings.add(new Finding(DAMAGED, at, message, REMEDY));
  }
}
