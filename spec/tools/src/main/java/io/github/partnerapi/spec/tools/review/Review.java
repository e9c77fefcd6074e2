package io.github.partnerapi.spec.tools.review;

import io.github.partnerapi.spec.tools.DocumentReview;
import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.gate.Change;
import io.github.partnerapi.spec.tools.gate.Gate;
import io.github.partnerapi.spec.tools.gate.Impact;
import io.github.partnerapi.spec.tools.gate.Judged;
import io.github.partnerapi.spec.tools.gate.Judgement;
import io.github.partnerapi.spec.tools.gate.Releases;
import io.github.partnerapi.spec.tools.register.Discrepancies;
import io.github.partnerapi.spec.tools.register.Discrepancy;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param pull what differs from the base; nothing if there is no base that can be read
 */
public record Review(
    DocumentReview document,
    List<Finding> fresh,
    Optional<Judgement> judgement,
    Optional<Bundle> baseline,
    Optional<List<Change>> pull) {
  /** Takes the findings as they are at this moment. */
  public Review {
    fresh = List.copyOf(fresh);
    pull = pull.map(List::copyOf);
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
    Optional<DocumentReview> before = base.filter(Files::isDirectory).map(DocumentReview::of);
    List<Finding> known = new ArrayList<>();
    before.ifPresent(review -> known.addAll(review.findings()));
    List<Finding> fresh =
        document.findings().stream().filter(finding -> !isKnown(finding, known)).toList();
    Optional<List<Change>> pull =
        before
            .flatMap(DocumentReview::bundle)
            .flatMap(old -> document.bundle().flatMap(now -> Gate.differences(old, now)));
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
    return new Review(document, fresh, judgement, Gate.baseline(released), pull);
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

  /** Tells whether a change since the release is one of the pull request's own. */
  public boolean isOfThisPull(Judged judged) {
    return pull.orElse(List.of()).stream()
        .anyMatch(change -> change.fingerprint().equals(judged.change().fingerprint()));
  }

  /** Returns the changes since the release that are the pull request's own. */
  public List<Judged> changesOfThisPull() {
    return changes().stream().filter(this::isOfThisPull).toList();
  }

  /** Returns how much the pull request's own changes matter together. */
  public Impact impactOfThisPull() {
    return changesOfThisPull().stream()
        .map(Judged::impact)
        .reduce(Impact.NONE, (one, two) -> one.compareTo(two) >= 0 ? one : two);
  }

  /** Returns what differs from the base and not from the release. */
  public List<Change> takenBack() {
    return pull.orElse(List.of()).stream()
        .filter(
            change ->
                changes().stream()
                    .noneMatch(
                        judged -> judged.change().fingerprint().equals(change.fingerprint())))
        .toList();
  }

  /**
   * Each finding of the base makes one of the present ones an old one, wherever its line is now.
   */
  private static boolean isKnown(Finding finding, List<Finding> known) {
    Optional<Finding> same = known.stream().filter(old -> isSame(old, finding)).findFirst();
    same.ifPresent(known::remove);
    return same.isPresent();
  }

  private static boolean isSame(Finding old, Finding present) {
    return old.rule().equals(present.rule())
        && withoutLines(old.message()).equals(withoutLines(present.message()))
        && file(old).equals(file(present));
  }

  private static String withoutLines(String message) {
    return message.replaceAll("(:\\d+:\\d+| line \\d+)", "");
  }

  private static String file(Finding finding) {
    String file = finding.at().file();
    return file.substring(file.indexOf('/') + 1);
  }
}
