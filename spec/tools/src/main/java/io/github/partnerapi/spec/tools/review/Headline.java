package io.github.partnerapi.spec.tools.review;

import io.github.partnerapi.spec.tools.gate.Axis;
import io.github.partnerapi.spec.tools.gate.Impact;
import io.github.partnerapi.spec.tools.gate.Judged;
import io.github.partnerapi.spec.tools.gate.Judgement;
import io.github.partnerapi.spec.tools.gate.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says all of a review in one line that can be pasted into a chat. */
final class Headline {
  private Headline() {}

  static String of(Review review) {
    int problems = review.reasons().size();
    StringBuilder line = new StringBuilder("API document: ");
    line.append(
        review.isAccepted()
            ? "the change may go in"
            : "the change may not go in yet, "
                + problems
                + (problems == 1 ? " problem" : " problems"));
    review
        .judgement()
        .filter(judgement -> judgement.released().isPresent())
        .ifPresent(judgement -> line.append(since(judgement)));
    if (review.pull().isPresent()) {
      List<Judged> own = review.changes().stream().filter(review::isOfThisPull).toList();
      line.append("; this pull request: ").append(count(own));
    }
    return line.append('.').toString();
  }

  private static String since(Judgement judgement) {
    return "; since "
        + text(judgement.released())
        + ": "
        + count(judgement.changes())
        + ", needs "
        + text(judgement.needed())
        + ", declares "
        + text(judgement.declared());
  }

  /** Counts changes in words, with whom they break. */
  static String count(List<Judged> changes) {
    List<Judged> breaks =
        changes.stream().filter(judged -> judged.impact() == Impact.BREAKING).toList();
    long additions = changes.stream().filter(judged -> judged.impact() == Impact.ADDITION).count();
    if (breaks.isEmpty() && additions == 0) {
      return "texts at most";
    }
    String whom =
        Stream.of(Axis.values())
            .filter(
                axis -> breaks.stream().anyMatch(judged -> judged.change().kind().axis() == axis))
            .map(axis -> axis.title().toLowerCase(java.util.Locale.ROOT).replace("java", "Java"))
            .collect(Collectors.joining(", "));
    return (breaks.isEmpty()
            ? "no break"
            : breaks.size() + (breaks.size() == 1 ? " break (" : " breaks (") + whom + ")")
        + ", "
        + (additions == 0 ? "no" : additions)
        + (additions == 1 ? " addition" : " additions");
  }

  private static String text(Optional<Version> version) {
    return version.map(Version::toString).orElse("no version");
  }
}
