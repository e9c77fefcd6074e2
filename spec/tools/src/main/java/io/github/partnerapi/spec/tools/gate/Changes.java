package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.List;
import java.util.TreeSet;

/** Collects changes, each once however often its place is used. */
final class Changes {
  private final TreeSet<Change> found = new TreeSet<>();

  /** Reports that the present object differs. */
  void add(ChangeKind kind, Side at, String message) {
    add(kind, at, "", message);
  }

  /** Reports that one thing at the present object differs. */
  void add(ChangeKind kind, Side at, String subject, String message) {
    add(kind, at.bundle(), at.pointer(), at.element().key(), subject, message);
  }

  /** Reports that an object is gone. */
  void removed(ChangeKind kind, Side was, Side holder, String message) {
    add(kind, was.bundle(), was.pointer(), holder.element().key(), "", message);
  }

  /** Reports what differs at a place of one of the two documents. */
  void add(
      ChangeKind kind,
      Bundle bundle,
      Pointer pointer,
      Location at,
      String subject,
      String message) {
    found.add(new Change(kind, pointer, StablePointer.of(bundle, pointer), at, subject, message));
  }

  List<Change> sorted() {
    return List.copyOf(found);
  }
}
