package io.github.partnerapi.spec.tools.gate;

import java.util.Optional;

/**
 * Is a change with what was decided about it.
 *
 * @param change the change
 * @param exemption the decision that it needs no new version; nothing if there is none
 */
public record Judged(Change change, Optional<Exemption> exemption) {
  /** Returns how much the change counts: not at all when it is exempted. */
  public Impact impact() {
    return exemption.isPresent() ? Impact.NONE : change.kind().impact();
  }
}
