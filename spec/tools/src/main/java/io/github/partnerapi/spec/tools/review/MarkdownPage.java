package io.github.partnerapi.spec.tools.review;

import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.gate.Impact;
import io.github.partnerapi.spec.tools.gate.Version;
import io.github.partnerapi.spec.tools.register.Discrepancy;
import io.github.partnerapi.spec.tools.register.RegisterTable;
import io.github.partnerapi.spec.tools.suppression.Suppressed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the review page. It has no date and no machine in it: the same review always gives the
 * same bytes.
 */
public final class MarkdownPage {
  private final Review review;
  private final StringBuilder page = new StringBuilder();

  private MarkdownPage(Review review) {
    this.review = review;
  }

  /** Returns the page. */
  public static String of(Review review) {
    MarkdownPage page = new MarkdownPage(review);
    page.verdict();
    page.findings();
    page.suppressed();
    page.page.append(ChangeSections.of(review));
    page.page.append(ExampleSections.of(review));
    page.register();
    page.numbers();
    return page.page.toString();
  }

  private void verdict() {
    line(Headline.of(review));
    line("");
    line("# Review of the API document");
    line("");
    line(
        review.isAccepted()
            ? "**The change may go in.**"
            : "**The change may not go in yet:** "
                + review.reasons().size()
                + (review.reasons().size() == 1 ? " problem." : " problems."));
    line("");
    review
        .judgement()
        .ifPresent(
            judgement -> {
              boolean pull = review.pull().isPresent();
              String since = text(judgement.released());
              line(
                  "| | "
                      + (pull ? "this pull request | " : "")
                      + "since the release "
                      + since
                      + " |");
              line("|---|" + (pull ? "---|" : "") + "---|");
              line(
                  "| changes | "
                      + (pull ? Headline.count(review.changesOfThisPull()) + " | " : "")
                      + Headline.count(judgement.changes())
                      + " |");
              line(
                  "| because of that | "
                      + (pull ? reason(review.impactOfThisPull()) + " | " : "")
                      + reason(judgement.impact())
                      + " |");
              line(
                  "| version | "
                      + (pull ? "declared " + text(judgement.declared()) + " | " : "")
                      + "needed "
                      + text(judgement.needed())
                      + (pull ? "" : ", declared " + text(judgement.declared()))
                      + " |");
              line("");
            });
  }

  private static String reason(Impact impact) {
    return switch (impact) {
      case BREAKING -> "a break (" + impact.version() + ")";
      case ADDITION -> "an addition (" + impact.version() + ")";
      case NONE -> "texts at most (" + impact.version() + ")";
    };
  }

  private static String text(Optional<Version> version) {
    return version.map(Version::toString).orElse("none");
  }

  private void findings() {
    if (review.reasons().isEmpty()) {
      return;
    }
    line("## Problems");
    line("");
    line("| place | problem | what to do | rule |");
    line("|---|---|---|---|");
    for (Finding finding : review.reasons()) {
      line(
          "| `"
              + finding.at()
              + "` | "
              + cell(finding.message())
              + " | "
              + cell(finding.remedy())
              + " | `"
              + finding.rule()
              + "` |");
    }
    line("");
  }

  private void suppressed() {
    List<Suppressed> suppressed = review.document().suppressed();
    if (suppressed.isEmpty()) {
      return;
    }
    line("## Suppressed");
    line("");
    line("| place | problem | rule | until | why |");
    line("|---|---|---|---|---|");
    for (Suppressed each : suppressed) {
      line(
          "| `"
              + each.finding().at()
              + "` | "
              + cell(each.finding().message())
              + " | `"
              + each.finding().rule()
              + "` | "
              + each.suppression().until()
              + " | "
              + cell(each.suppression().reason())
              + " |");
    }
    line("");
  }

  private void register() {
    List<Discrepancy> touched = review.touchedEntries();
    if (!touched.isEmpty()) {
      line("## Entries of the register about the changed places");
      line("");
      page.append(RegisterTable.of(touched));
      line("");
    }
  }

  private void numbers() {
    review
        .document()
        .bundle()
        .ifPresent(
            bundle -> {
              Map<String, Long> before = review.baseline().map(Numbers::of).orElse(Map.of());
              line("## What the document describes");
              line("");
              line("| | before | after | difference |");
              line("|---|---:|---:|---:|");
              Numbers.of(bundle)
                  .forEach(
                      (name, after) -> {
                        long old = before.getOrDefault(name, 0L);
                        line(
                            "| "
                                + name
                                + " | "
                                + old
                                + " | "
                                + after
                                + " | "
                                + (after > old ? "+" : "")
                                + (after - old)
                                + " |");
                      });
            });
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  static String cell(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").replace("|", "\\|").replace("`", "'");
  }
}
