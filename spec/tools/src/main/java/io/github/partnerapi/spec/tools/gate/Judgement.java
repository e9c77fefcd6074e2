package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Is what the gate says.
 *
 * @param released version of the released document; nothing if there is none
 * @param declared version of the present document; nothing if it has none
 * @param needed the lowest version it may have; nothing if that is unknown
 * @param impact how much the changes matter together
 * @param changes all changes, sorted
 * @param findings why the gate says no; empty if it says yes
 */
public record Judgement(
    Optional<Version> released,
    Optional<Version> declared,
    Optional<Version> needed,
    Impact impact,
    List<Judged> changes,
    List<Finding> findings) {
  /** Takes the lists as they are at this moment. */
  public Judgement {
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }
}
