package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.Optional;

/**
 * Is a decision that one change needs no new version.
 *
 * @param kind the kind of change
 * @param pointer its place, with numbers or names for items of lists
 * @param subject what at that place changes; nothing if only one thing does
 * @param reason why it breaks nobody
 * @param date when that was decided
 * @param correction id of the register's entry that says our document was wrong; nothing if the API
 *     itself changes
 * @param at where the decision is written
 */
public record Exemption(
    ChangeKind kind,
    Pointer pointer,
    Optional<String> subject,
    String reason,
    String date,
    Optional<String> correction,
    Location at) {
  /** Tells whether this may be about a change. */
  boolean fits(Change change) {
    return change.kind() == kind
        && (change.pointer().equals(pointer) || change.stable().equals(pointer))
        && subject.filter(text -> !text.equals(change.subject())).isEmpty();
  }
}
