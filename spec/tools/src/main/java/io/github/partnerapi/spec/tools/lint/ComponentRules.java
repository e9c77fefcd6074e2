package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.document.Reach;
import io.github.partnerapi.spec.tools.document.SourceFile;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges shared parts and references to them. */
final class ComponentRules {
  private ComponentRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("component-unused", ComponentRules::unused),
        new Rule("path-file-unused", ComponentRules::pathUnused),
        new Rule("security-scheme-unused", ComponentRules::schemeUnused),
        new Rule("reference-siblings", ComponentRules::siblings));
  }

  private static void unused(Subject subject, Report report) {
    for (SourceFile file : subject.tree().files()) {
      if (file.isComponent()
          && !subject
              .bundle()
              .root()
              .map("components")
              .map(file.root().kind().section().orElseThrow())
              .has(file.name())) {
        report.at(
            file.start(),
            "nothing uses the component '" + file.name() + "'",
            "Delete the file, or refer to it.");
      }
    }
    unusedInline(subject, report);
  }

  /** What stands in openapi.yaml itself is in the bundle whether somebody uses it or not. */
  private static void unusedInline(Subject subject, Report report) {
    Set<Pointer> used = new HashSet<>();
    subject
        .bundle()
        .operations()
        .forEach(operation -> used.addAll(Reach.of(subject.bundle(), operation).components()));
    for (Member section : subject.tree().entry().root().map().map("components").members()) {
      if (section.name().equals("securitySchemes") || section.name().startsWith("x-")) {
        continue;
      }
      for (Member component : section.value().asMap().members()) {
        Pointer place =
            Pointer.ROOT.child("components").child(section.name()).child(component.name());
        if (!used.contains(place)) {
          report.at(
              component.key().location(),
              "nothing uses the component '" + component.name() + "'",
              "Delete it, or refer to it.");
        }
      }
    }
  }

  private static void pathUnused(Subject subject, Report report) {
    Set<String> used = new HashSet<>();
    subject.tree().entry().root().children().stream()
        .filter(child -> child.kind() == Kind.PATH_ITEM)
        .forEach(path -> path.reference().ifPresent(reference -> used.add(reference.text())));
    for (SourceFile file : subject.tree().files()) {
      if (file.root().kind() == Kind.PATH_ITEM
          && used.stream().noneMatch(path -> path.endsWith(file.path()))) {
        report.at(
            file.start(),
            "no path uses this file",
            "Add the path to openapi.yaml, or delete the file.");
      }
    }
  }

  private static void schemeUnused(Subject subject, Report report) {
    Set<String> used = new HashSet<>();
    subject
        .bundle()
        .elements()
        .filter(element -> element.kind() == Kind.SECURITY_REQUIREMENT)
        .forEach(requirement -> requirement.map().names().forEach(used::add));
    subject
        .all(Kind.SECURITY_SCHEME)
        .filter(scheme -> !used.contains(scheme.name()))
        .forEach(
            scheme ->
                report.at(
                    scheme.key(),
                    "nothing needs the security scheme '" + scheme.name() + "'",
                    "Remove it."));
  }

  private static void siblings(Subject subject, Report report) {
    subject
        .tree()
        .elements()
        .filter(element -> element.reference().isPresent())
        .forEach(
            element -> {
              for (Member member : element.map().members()) {
                if (!member.name().equals("$ref")) {
                  report.at(
                      member.key().location(),
                      "'" + member.name() + "' beside a $ref has no effect",
                      "Move it into the component, or remove it.");
                }
              }
            });
  }
}
