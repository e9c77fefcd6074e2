package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.List;
import java.util.TreeSet;

/** Collects changes, each once however often its place is used. */
final class Changes {
  private final TreeSet<Change> found = new TreeSet<>();

  void add(ChangeKind kind, Side at, String message) {
    found.add(new Change(kind, at.pointer(), at.element().key(), message));
  }

  void removed(ChangeKind kind, Pointer pointer, Side holder, String message) {
    found.add(new Change(kind, pointer, holder.element().key(), message));
  }

  void add(ChangeKind kind, Pointer pointer, Location at, String message) {
    found.add(new Change(kind, pointer, at, message));
  }

  List<Change> sorted() {
    return List.copyOf(found);
  }
}
