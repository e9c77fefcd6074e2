package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks that each reference leads to an object of the kind its place needs, and that no two
 * components share a name.
 */
final class ReferenceCheck {
  private static final Set<String> PARTS = Set.of("allOf", "oneOf", "anyOf");

  private final SourceTree tree;
  private final List<Finding> findings = new ArrayList<>();

  ReferenceCheck(SourceTree tree) {
    this.tree = tree;
  }

  List<Finding> findings() {
    tree.elements().forEach(element -> element.reference().ifPresent(ref -> check(element, ref)));
    tree.elements().forEach(this::checkForm);
    tree.elements(Kind.DISCRIMINATOR).forEach(this::checkMapping);
    if (findings.isEmpty()) {
      tree.elements(Kind.SCHEMA).forEach(this::checkParts);
    }
    checkNames();
    return findings;
  }

  private void check(Element element, ScalarNode ref) {
    Optional<Reference> reference = Reference.parse(tree.pathOf(element), ref.text());
    if (reference.isEmpty()) {
      report(
          "reference-foreign",
          ref.location(),
          "'" + ref.text() + "' is no file of this document",
          "Write a path relative to this file, as in ../../components/schemas/Name.yaml.");
      return;
    }
    Optional<Element> target = tree.target(reference.get());
    if (target.isEmpty()) {
      report(
          "reference-unresolved",
          ref.location(),
          "'" + ref.text() + "' leads nowhere",
          remedy(element, reference.get()));
    } else if (target.get().kind() != element.kind()) {
      report(
          "reference-kind",
          ref.location(),
          "'"
              + ref.text()
              + "' is a "
              + words(target.get().kind())
              + ", but here stands a "
              + words(element.kind()),
          "Refer to a file of the right folder.");
    } else if (ref.text().contains("#") && !isShareable(reference.get(), target.get())) {
      report(
          "reference-inner",
          ref.location(),
          "'" + ref.text() + "' points into a file",
          "Move the shared part into a component file of its own.");
    } else if (tree.resolve(element).isEmpty()) {
      report(
          "reference-circle",
          ref.location(),
          "'" + ref.text() + "' leads back to itself",
          "One of the files in the circle must hold the object.");
    }
  }

  private void checkForm(Element element) {
    element
        .map()
        .member("$ref")
        .filter(member -> element.kind().referable() && !(member.value() instanceof ScalarNode))
        .ifPresent(
            member ->
                report(
                    "reference-foreign",
                    member.key().location(),
                    "a $ref has to be a text",
                    "Write a path relative to this file, as in ../../components/schemas/Name.yaml."));
  }

  /** What is put together from itself can't be told from anything. */
  private void checkParts(Element schema) {
    if (isPartOfItself(schema.node(), schema, new ArrayList<>())) {
      report(
          "reference-circle",
          schema.key(),
          "the schema is put together from itself",
          "Let it refer to itself in a member or an item only.");
    }
  }

  private boolean isPartOfItself(Node start, Element schema, List<Location> above) {
    for (Element child : schema.children()) {
      List<String> steps = child.pointer().steps();
      boolean part =
          steps.get(steps.size() - 1).equals("not")
              || (steps.size() > 1 && PARTS.contains(steps.get(steps.size() - 2)));
      Optional<Element> resolved = part ? tree.resolve(child) : Optional.empty();
      if (resolved.isPresent()) {
        Location at = resolved.get().node().location();
        if (at.equals(start.location())) {
          return true;
        }
        if (!above.contains(at)) {
          above.add(at);
          if (isPartOfItself(start, resolved.get(), above)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void checkMapping(Element discriminator) {
    for (Member member : discriminator.map().map("mapping").members()) {
      if (member.value() instanceof ScalarNode target
          && target.text().contains(SourceTree.SUFFIX)
          && Reference.parse(tree.pathOf(discriminator), target.text())
              .flatMap(tree::target)
              .filter(element -> element.kind() == Kind.SCHEMA)
              .isEmpty()) {
        report(
            "reference-unresolved",
            target.location(),
            "'" + target.text() + "' is no schema of this document",
            "Name an existing file of components/schemas.");
      }
    }
  }

  private static boolean isShareable(Reference reference, Element target) {
    return reference.path().equals(SourceTree.ENTRY)
        && target.parent() != null
        && target.parent().kind() == Kind.COMPONENTS;
  }

  private String remedy(Element element, Reference reference) {
    String wanted =
        reference.path().substring(reference.path().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return tree.files().stream()
        .filter(
            file ->
                file.root().kind() == element.kind()
                    && file.path().toLowerCase(Locale.ROOT).endsWith("/" + wanted))
        .findFirst()
        .map(file -> "There is a file " + file.path() + ": correct the path.")
        .orElse("Create " + reference.path() + ", or correct the path.");
  }

  private void checkNames() {
    Map<String, Location> seen = new TreeMap<>();
    MapNode inline = tree.entry().root().map().map("components");
    for (Member section : inline.members()) {
      for (Member component : section.value().asMap().members()) {
        checkName(seen, section.name(), component.name(), component.key().location());
      }
    }
    for (SourceFile file : tree.files()) {
      if (file.isComponent()) {
        checkName(seen, file.root().kind().section().orElseThrow(), file.name(), file.start());
      }
    }
  }

  private void checkName(Map<String, Location> seen, String section, String name, Location at) {
    Location first = seen.putIfAbsent(section + "/" + name.toLowerCase(Locale.ROOT), at);
    if (first != null) {
      report(
          "component-name",
          at,
          section
              + " has a second '"
              + name
              + "', the first is "
              + first
              + " (capital letters do not make a difference in file systems)",
          "Rename or merge one of them.");
    }
  }

  private static String words(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void report(String rule, Location at, String message, String remedy) {
    findings.add(new Finding(rule, at, message, remedy));
  }
}
