package io.github.partnerapi.spec.tools.release;

import io.github.partnerapi.spec.tools.gate.Axis;
import io.github.partnerapi.spec.tools.gate.Exemption;
import io.github.partnerapi.spec.tools.gate.Impact;
import io.github.partnerapi.spec.tools.gate.Judged;
import io.github.partnerapi.spec.tools.gate.Judgement;
import io.github.partnerapi.spec.tools.gate.Version;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the changelog of the document: what changed where, whom it breaks, and whether the API or
 * our document was wrong.
 */
final class Changelog {
  private static final String TITLE =
      "# Changes of the API document\n\nVersions are those of the document, not of the clients.\n";

  private Changelog() {}

  /**
   * Puts the section of a version above the others; a section that the version has already is
   * replaced. What stands above all sections stays.
   *
   * @param existing the changelog as it is; empty if there is none
   * @param version the version to release
   * @param judgement what changed since the last release
   * @param first whether there was no release before
   */
  static String with(String existing, Version version, Judgement judgement, boolean first) {
    int sections = ("\n" + existing).indexOf("\n## ");
    String rest = sections < 0 ? "" : without(existing.substring(sections), version);
    String title = (sections < 0 ? existing : existing.substring(0, sections)).strip();
    return (title.isEmpty() ? TITLE : title + "\n")
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
    Map<Pointer, List<Judged>> places = new LinkedHashMap<>();
    changes.forEach(
        judged ->
            places.computeIfAbsent(judged.change().pointer(), at -> new ArrayList<>()).add(judged));
    places.forEach((place, there) -> section.append(line(place, there)));
  }

  /** What is new in Java because of what is new at the same place of the document goes unsaid. */
  private static String line(Pointer place, List<Judged> there) {
    boolean inJavaAlone = there.stream().allMatch(judged -> axis(judged) == Axis.JAVA);
    List<Judged> said =
        there.stream()
            .filter(
                judged ->
                    inJavaAlone
                        || axis(judged) != Axis.JAVA
                        || judged.change().kind().impact() != Impact.ADDITION)
            .toList();
    return "- "
        + messages(said)
        + " (`"
        + place
        + "`)."
        + breaks(said)
        + joined(
            "",
            said.stream().flatMap(judged -> judged.exemption().stream()).map(Changelog::decision))
        + "\n";
  }

  /** Names together of what the same is said. */
  private static String messages(List<Judged> said) {
    Map<String, Set<String>> aboutWhat = new LinkedHashMap<>();
    for (Judged judged : said) {
      String message = judged.change().message();
      int colon = message.indexOf(": ");
      aboutWhat
          .computeIfAbsent(
              colon < 0 ? message : message.substring(colon), any -> new LinkedHashSet<>())
          .add(colon < 0 ? "" : message.substring(0, colon));
    }
    return joined(
        "; ",
        aboutWhat.entrySet().stream()
            .map(each -> String.join(", ", each.getValue()) + each.getKey()));
  }

  private static String joined(String separator, Stream<String> texts) {
    return texts.distinct().collect(Collectors.joining(separator));
  }

  private static Axis axis(Judged judged) {
    return judged.change().kind().axis();
  }

  private static String breaks(List<Judged> said) {
    String whom =
        joined(
            ", ",
            said.stream()
                .filter(judged -> judged.impact() == Impact.BREAKING)
                .map(judged -> whom(axis(judged))));
    return whom.isEmpty() ? "" : " **Breaks " + whom + ".**";
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
