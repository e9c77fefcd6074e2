package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.Comparator;

/**
 * Is one difference between the released document and the present one.
 *
 * @param kind what kind of difference
 * @param pointer the place in the present document; for what was removed, where it was in the
 *     released one
 * @param stable the same place, with names instead of numbers for items of lists
 * @param at the place in the sources; for what was removed, the object that held it
 * @param subject what at that place differs, such as a value or a limit; empty if the kind says it
 * @param message what differs, as a clause
 */
public record Change(
    ChangeKind kind, Pointer pointer, Pointer stable, Location at, String subject, String message)
    implements Comparable<Change> {
  private static final Comparator<Change> ORDER =
      Comparator.comparing((Change change) -> change.kind().axis())
          .thenComparing(change -> change.kind().impact(), Comparator.reverseOrder())
          .thenComparing(Change::at)
          .thenComparing(change -> change.kind().id())
          .thenComparing(change -> change.pointer().toString())
          .thenComparing(Change::subject)
          .thenComparing(Change::message);

  /**
   * Returns what names this change and no other, whatever else changes around it: its kind, place
   * and subject, without lines and numbers of list items.
   */
  public String fingerprint() {
    return kind.id() + " " + stable + (subject.isEmpty() ? "" : " " + subject);
  }

  @Override
  public int compareTo(Change other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return at + ": " + message + " [" + fingerprint() + "]";
  }
}
