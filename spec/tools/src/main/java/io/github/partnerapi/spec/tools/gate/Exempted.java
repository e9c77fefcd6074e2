package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Assigns decisions to changes: each covers exactly one. Where a place has several changes of a
 * kind, each needs its own, or the decision says which it is about.
 */
final class Exempted {
  private final Map<Change, Exemption> decided = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Assigns the decisions that name what they are about first. */
  static Exempted of(List<Exemption> exemptions, List<Change> changes) {
    Exempted exempted = new Exempted();
    List<Exemption> rest = new ArrayList<>();
    for (Exemption exemption : exemptions) {
      if (exemption.subject().isPresent()) {
        exempted.assign(exemption, changes);
      } else {
        rest.add(exemption);
      }
    }
    Map<List<Object>, List<Exemption>> groups =
        rest.stream()
            .collect(
                Collectors.groupingBy(
                    each -> List.of(each.kind(), each.pointer()),
                    java.util.LinkedHashMap::new,
                    Collectors.toList()));
    groups.values().forEach(group -> exempted.assign(group, changes));
    return exempted;
  }

  private void assign(Exemption exemption, List<Change> changes) {
    Optional<Change> change = open(exemption, changes).stream().findFirst();
    change.ifPresentOrElse(
        each -> decided.put(each, exemption), () -> findings.add(unneeded(exemption)));
  }

  private void assign(List<Exemption> group, List<Change> changes) {
    List<Change> open = open(group.get(0), changes);
    if (open.size() > group.size()) {
      Exemption first = group.get(0);
      findings.add(
          new Finding(
              "exemption",
              first.at(),
              "there are "
                  + open.size()
                  + " changes "
                  + first.kind().id()
                  + " at "
                  + first.pointer()
                  + ", and an exemption covers one",
              "Write one for each, with the member 'subject' that says which: "
                  + open.stream()
                      .map(change -> "'" + change.subject() + "'")
                      .collect(Collectors.joining(", "))
                  + "."));
      return;
    }
    for (int i = 0; i < group.size(); i++) {
      if (i < open.size()) {
        decided.put(open.get(i), group.get(i));
      } else {
        findings.add(unneeded(group.get(i)));
      }
    }
  }

  private List<Change> open(Exemption exemption, List<Change> changes) {
    return changes.stream()
        .filter(change -> exemption.fits(change) && !decided.containsKey(change))
        .toList();
  }

  private static Finding unneeded(Exemption exemption) {
    return new Finding(
        "exemption",
        exemption.at(),
        "no change "
            + exemption.kind().id()
            + " at "
            + exemption.pointer()
            + exemption.subject().map(subject -> " of '" + subject + "'").orElse("")
            + " needs this exemption",
        "Remove it.");
  }

  /** Returns the decision about a change. */
  Optional<Exemption> about(Change change) {
    return Optional.ofNullable(decided.get(change));
  }

  /** Returns what is wrong with the decisions. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
