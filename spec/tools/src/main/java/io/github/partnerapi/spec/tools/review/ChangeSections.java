package io.github.partnerapi.spec.tools.review;

import io.github.partnerapi.spec.tools.gate.Advice;
import io.github.partnerapi.spec.tools.gate.Change;
import io.github.partnerapi.spec.tools.gate.ChangeKind;
import io.github.partnerapi.spec.tools.gate.Exemption;
import io.github.partnerapi.spec.tools.gate.Impact;
import io.github.partnerapi.spec.tools.gate.Judged;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the changes, those of one operation or data type together, the worst first. */
final class ChangeSections {
  private static final int MANY = 6;

  private final Review review;
  private final Subjects subjects;
  private final StringBuilder page = new StringBuilder();

  private ChangeSections(Review review) {
    this.review = review;
    this.subjects = Subjects.of(review);
  }

  static String of(Review review) {
    ChangeSections sections = new ChangeSections(review);
    sections.write();
    return sections.page.toString();
  }

  private void write() {
    line("## Changes");
    line("");
    List<Judged> changes = review.changes();
    if (changes.isEmpty()) {
      line("Nothing changes for service, clients or callers.");
      line("");
    }
    Map<String, List<Judged>> bySubject =
        new TreeMap<>(
            changes.stream()
                .collect(Collectors.groupingBy(judged -> subjects.of(judged.change()))));
    bySubject.entrySet().stream()
        .filter(each -> breaks(each.getValue()))
        .forEach(each -> section(each.getKey(), each.getValue()));
    bySubject.entrySet().stream()
        .filter(each -> !breaks(each.getValue()))
        .forEach(each -> section(each.getKey(), each.getValue()));
    signatures(changes);
    takenBack();
  }

  private static boolean breaks(List<Judged> changes) {
    return changes.stream().anyMatch(judged -> judged.impact() == Impact.BREAKING);
  }

  private void section(String subject, List<Judged> changes) {
    line("### " + MarkdownPage.cell(subject));
    line("");
    advice(subject, changes);
    boolean pull = review.pull().isPresent();
    line("| | " + (pull ? "this pull request | " : "") + "for | change | place | id and pointer |");
    line("|---|" + (pull ? "---|" : "") + "---|---|---|---|");
    changes.stream()
        .sorted(Comparator.comparing(Judged::impact).reversed().thenComparing(Judged::change))
        .forEach(this::change);
    line("");
  }

  private void advice(String subject, List<Judged> changes) {
    Set<String> advice = new LinkedHashSet<>();
    Set<String> operations = new LinkedHashSet<>();
    for (Judged judged : changes) {
      if (judged.impact() == Impact.BREAKING) {
        Advice.of(judged.change().kind()).ifPresent(advice::add);
        operations.addAll(subjects.operations(judged.change()));
      }
    }
    if (advice.isEmpty()) {
      return;
    }
    List<String> named = operations.stream().limit(MANY).map(id -> "`" + id + "`").toList();
    String who = named.isEmpty() ? "`" + subject + "`" : String.join(", ", named);
    if (operations.size() > MANY) {
      who += " and " + (operations.size() - MANY) + " more";
    }
    line("**Callers of " + who + " must** " + String.join("; ", advice) + ".");
    line("");
  }

  private void change(Judged judged) {
    Change change = judged.change();
    line(
        "| "
            + weight(judged)
            + " | "
            + (review.pull().isPresent() ? (review.isOfThisPull(judged) ? "new" : "") + " | " : "")
            + change.kind().axis().whom()
            + " | "
            + MarkdownPage.cell(change.message())
            + judged.exemption().map(ChangeSections::decision).orElse("")
            + " | `"
            + change.at()
            + "` | `"
            + change.kind().id()
            + "`<br>`"
            + MarkdownPage.cell(change.stable().toString())
            + "`"
            + (change.subject().isEmpty()
                ? ""
                : "<br>`" + MarkdownPage.cell(change.subject()) + "`")
            + " |");
  }

  private static String weight(Judged judged) {
    if (judged.exemption().isPresent()) {
      return judged.exemption().get().correction().isPresent() ? "correction" : "exempted";
    }
    return judged.change().kind().impact() == Impact.BREAKING ? "**breaks**" : "adds";
  }

  private static String decision(Exemption exemption) {
    return "<br>"
        + MarkdownPage.cell(exemption.reason())
        + " ("
        + MarkdownPage.cell(exemption.date())
        + exemption.correction().map(id -> ", entry `" + MarkdownPage.cell(id) + "`").orElse("")
        + ")";
  }

  private void signatures(List<Judged> changes) {
    List<String> lines =
        changes.stream()
            .map(Judged::change)
            .filter(
                change ->
                    change.kind() == ChangeKind.SIGNATURE_REMOVED
                        || change.kind() == ChangeKind.SIGNATURE_ADDED)
            .sorted(
                Comparator.comparing((Change change) -> change.subject().split("[(:]", 2)[0])
                    .thenComparing(change -> change.kind()))
            .map(
                change ->
                    (change.kind() == ChangeKind.SIGNATURE_REMOVED ? "- " : "+ ")
                        + change.subject())
            .toList();
    if (!lines.isEmpty()) {
      line("### Java before and after");
      line("");
      line("```diff");
      lines.forEach(this::line);
      line("```");
      line("");
    }
  }

  /** Lists what this pull request changes back, so that it is no change since the release. */
  private void takenBack() {
    List<Change> back = review.takenBack();
    if (!back.isEmpty()) {
      line("### Only in this pull request");
      line("");
      line("These differ from the base, and not from the last release.");
      line("");
      back.forEach(
          change ->
              line(
                  "- `"
                      + change.at()
                      + "` "
                      + MarkdownPage.cell(change.message())
                      + " (`"
                      + change.kind().id()
                      + "`)"));
      line("");
    }
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
