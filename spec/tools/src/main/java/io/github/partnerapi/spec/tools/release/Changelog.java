package io.github.partnerapi.spec.tools.release;

import io.github.partnerapi.spec.tools.gate.Axis;
import io.github.partnerapi.spec.tools.gate.Change;
import io.github.partnerapi.spec.tools.gate.Exemption;
import io.github.partnerapi.spec.tools.gate.Impact;
import io.github.partnerapi.spec.tools.gate.Judged;
import io.github.partnerapi.spec.tools.gate.Judgement;
import io.github.partnerapi.spec.tools.gate.Version;
import java.util.List;
import java.util.function.Predicate;

/**
 * Writes the changelog of the document: what changed where, whom it breaks, and whether the API or
 * our document was wrong.
 */
final class Changelog {
  private static final String TITLE =
      "# Changes of the API document\n\nVersions are those of the document, not of the clients.\n";

  private Changelog() {}

  /**
   * Puts the section of a version at the top; a section that the version has already is replaced.
   *
   * @param existing the changelog as it is; empty if there is none
   * @param version the version to release
   * @param judgement what changed since the last release
   * @param first whether there was no release before
   */
  static String with(String existing, Version version, Judgement judgement, boolean first) {
    String rest =
        without(
            existing.isEmpty()
                ? ""
                : existing.substring(Math.max(0, existing.indexOf("\n## ") + 1)),
            version);
    return TITLE
        + "\n"
        + section(version, judgement, first)
        + (rest.startsWith("## ") ? "\n" + rest : "");
  }

  private static String without(String sections, Version version) {
    String heading = "## " + version + "\n";
    int start = sections.indexOf(heading);
    if (start < 0) {
      return sections;
    }
    int end = sections.indexOf("\n## ", start);
    return sections.substring(0, start) + (end < 0 ? "" : sections.substring(end + 1));
  }

  private static String section(Version version, Judgement judgement, boolean first) {
    StringBuilder section = new StringBuilder("## ").append(version).append("\n\n");
    if (first) {
      return section.append("First release of the document.\n").toString();
    }
    List<Judged> changes = judgement.changes();
    if (changes.isEmpty()) {
      return section.append("Only texts changed.\n").toString();
    }
    Predicate<Judged> correction =
        judged -> judged.exemption().flatMap(Exemption::correction).isPresent();
    part(section, "The API changed", changes.stream().filter(correction.negate()).toList());
    part(section, "Our document was wrong", changes.stream().filter(correction).toList());
    return section.toString();
  }

  private static void part(StringBuilder section, String title, List<Judged> changes) {
    if (changes.isEmpty()) {
      return;
    }
    section
        .append(section.toString().endsWith("\n\n") ? "" : "\n")
        .append("### ")
        .append(title)
        .append("\n\n");
    for (Judged judged : changes) {
      Change change = judged.change();
      section
          .append("- ")
          .append(change.message())
          .append(" (`")
          .append(change.pointer())
          .append("`)")
          .append(breaks(judged))
          .append(judged.exemption().map(Changelog::decision).orElse(""))
          .append('\n');
    }
  }

  private static String breaks(Judged judged) {
    return judged.impact() == Impact.BREAKING
        ? ". **Breaks " + whom(judged.change().kind().axis()) + ".**"
        : ".";
  }

  private static String whom(Axis axis) {
    return switch (axis) {
      case WIRE -> "clients of the service";
      case JAVA -> "callers in Java";
      case BEHAVIOUR -> "who relies on the former behaviour";
    };
  }

  private static String decision(Exemption exemption) {
    return " "
        + exemption.reason()
        + " ("
        + exemption.date()
        + exemption.correction().map(id -> ", entry `" + id + "`").orElse("")
        + ")";
  }
}
