package io.github.partnerapi.spec.tools.review;

import io.github.partnerapi.spec.tools.DocumentReview;
import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.gate.Gate;
import io.github.partnerapi.spec.tools.gate.Judged;
import io.github.partnerapi.spec.tools.gate.Judgement;
import io.github.partnerapi.spec.tools.gate.Releases;
import io.github.partnerapi.spec.tools.register.Discrepancies;
import io.github.partnerapi.spec.tools.register.Discrepancy;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Is all that a reviewer of a change of the document gets to see.
 *
 * @param document what can be said about the present document
 * @param fresh the findings that the change brings: those of the present document that its base
 *     does not have
 * @param judgement what the gate says; nothing if the document can't be read
 * @param baseline the released document; nothing if there is none
 */
public record Review(
    DocumentReview document,
    List<Finding> fresh,
    Optional<Judgement> judgement,
    Optional<Bundle> baseline) {
  /** Takes the findings as they are at this moment. */
  public Review {
    fresh = List.copyOf(fresh);
  }

  /**
   * Reviews a document.
   *
   * @param folder the folder that holds {@code openapi.yaml}
   * @param base the same folder before the change, whose findings are not new and whose release is
   *     compared with; nothing to take all findings as new and the release beside the document
   */
  public static Review of(Path folder, Optional<Path> base) {
    DocumentReview document = DocumentReview.of(folder);
    List<Finding> known =
        base.filter(Files::isDirectory)
            .map(path -> DocumentReview.of(path).findings())
            .orElse(List.of());
    List<Finding> fresh =
        document.findings().stream()
            .filter(finding -> known.stream().noneMatch(old -> isSame(old, finding)))
            .toList();
    Path released = base.flatMap(Releases::last).isPresent() ? base.orElseThrow() : folder;
    Optional<Judgement> judgement =
        document
            .bundle()
            .map(
                bundle ->
                    Gate.judge(
                        folder,
                        released,
                        bundle,
                        document.register().orElse(Discrepancies.none())));
    return new Review(document, fresh, judgement, Gate.baseline(released));
  }

  /** Tells whether the change may go in. */
  public boolean isAccepted() {
    return reasons().isEmpty();
  }

  /** Returns why the change may not go in, sorted by place; empty if it may. */
  public List<Finding> reasons() {
    TreeSet<Finding> reasons = new TreeSet<>(fresh);
    judgement.ifPresent(judged -> reasons.addAll(judged.findings()));
    return List.copyOf(reasons);
  }

  /** Returns the changes, sorted. */
  public List<Judged> changes() {
    return judgement.map(Judgement::changes).orElse(List.of());
  }

  /**
   * Returns the entries of the register that explain a changed place, in the order of the register.
   */
  public List<Discrepancy> touchedEntries() {
    Stream<Discrepancy> entries =
        document.register().map(Discrepancies::entries).stream().flatMap(List::stream);
    return entries.filter(entry -> entry.pointer().filter(this::isTouched).isPresent()).toList();
  }

  private boolean isTouched(Pointer place) {
    return changes().stream()
        .map(judged -> judged.change().pointer())
        .anyMatch(changed -> place.covers(changed) || changed.covers(place));
  }

  private static boolean isSame(Finding old, Finding present) {
    return old.rule().equals(present.rule())
        && old.message().equals(present.message())
        && file(old).equals(file(present));
  }

  private static String file(Finding finding) {
    String file = finding.at().file();
    return file.substring(file.indexOf('/') + 1);
  }
}
