package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.document.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Judges names and order of files, so that each is found where one looks for it. */
final class NameRules {
  private static final Pattern COMPONENT = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern PREFIX =
      Pattern.compile("^(/api/v2/partners|/v2/partners|/js/v1|/v2)(?=/)");
  private static final Pattern PROPERTY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private NameRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("component-file-name", NameRules::component),
        new Rule("path-file-name", NameRules::path),
        new Rule("path-order", NameRules::pathOrder),
        new Rule("property-name", NameRules::property));
  }

  private static void component(Subject subject, Report report) {
    for (SourceFile file : subject.tree().files()) {
      if (file.isComponent() && !COMPONENT.matcher(file.name()).matches()) {
        report.at(
            file.start(),
            "'" + file.name() + "' is no good class name",
            "Rename the file in UpperCamelCase.");
      }
    }
  }

  private static void path(Subject subject, Report report) {
    for (Element path : subject.tree().entry().root().children()) {
      path.reference()
          .filter(reference -> path.kind() == Kind.PATH_ITEM && path.name().startsWith("/"))
          .ifPresent(
              reference -> {
                String actual = reference.text().substring(reference.text().lastIndexOf('/') + 1);
                if (!actual.equals(fileName(path.name()))) {
                  report.at(
                      reference.location(),
                      "the file of the path " + path.name() + " is called " + actual,
                      "Call it " + fileName(path.name()) + ".");
                }
              });
    }
  }

  private static String fileName(String path) {
    String rest = PREFIX.matcher(path).replaceFirst("");
    return rest.substring(1)
            .replace("{", "")
            .replace("}", "")
            .replace('/', '-')
            .replaceFirst("^v2-", "")
        + ".yaml";
  }

  private static void pathOrder(Subject subject, Report report) {
    List<String> seen = new ArrayList<>();
    for (Element path : subject.tree().entry().root().children()) {
      path.reference()
          .filter(reference -> path.kind() == Kind.PATH_ITEM)
          .ifPresent(
              reference -> {
                String folder =
                    reference.text().substring(0, reference.text().lastIndexOf('/') + 1);
                if (seen.contains(folder) && !seen.get(seen.size() - 1).equals(folder)) {
                  report.at(
                      path.key(),
                      "the path stands apart from the others of " + folder,
                      "Keep the paths of one provider together.");
                }
                seen.add(folder);
              });
    }
  }

  private static void property(Subject subject, Report report) {
    subject
        .all(Kind.SCHEMA)
        .filter(
            schema ->
                schema.pointer().steps().size() > 1
                    && schema
                        .pointer()
                        .parent()
                        .steps()
                        .get(schema.pointer().steps().size() - 2)
                        .equals("properties")
                    && schema.parent() != null
                    && schema.parent().map().map("properties").has(schema.name())
                    && !PROPERTY.matcher(schema.name()).matches())
        .forEach(
            schema ->
                report.at(
                    schema.key(),
                    "'" + schema.name() + "' gives no Java name",
                    "Use letters, digits and underscores, or a map."));
  }
}
