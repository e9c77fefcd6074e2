package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.FindingsException;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.register.Discrepancies;
import io.github.partnerapi.spec.tools.register.Discrepancy;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares the register with the released one: an entry may not go while what it explains stays,
 * nor stay as it is while that changes.
 */
final class RegisterHistory {
  private static final String DELETED = "register-deleted";
  private static final String CONTRADICTED = "register-contradicted";

  private final Bundle before;
  private final Bundle after;
  private final Discrepancies present;
  private final List<Finding> findings = new ArrayList<>();

  private RegisterHistory(Bundle before, Bundle after, Discrepancies present) {
    this.before = before;
    this.after = after;
    this.present = present;
  }

  /**
   * Returns what is wrong; nothing where no register was released.
   *
   * @param released the folder that holds {@code released}
   * @param before the released document
   * @param after the present document
   * @param present its register
   * @param changes what differs between both
   * @param exemptions the decisions, of which a correction is about the entry that it names
   */
  static List<Finding> findings(
      Path released,
      Bundle before,
      Bundle after,
      Discrepancies present,
      List<Change> changes,
      List<Exemption> exemptions) {
    Optional<Path> folder =
        Releases.last(released)
            .flatMap(file -> Optional.ofNullable(file.toAbsolutePath().getParent()))
            .filter(path -> Files.isRegularFile(path.resolve(Discrepancies.FILE)));
    if (folder.isEmpty()) {
      return List.of();
    }
    RegisterHistory history = new RegisterHistory(before, after, present);
    try {
      for (Discrepancy old : Discrepancies.read(folder.get()).entries()) {
        history.check(old, changes, exemptions);
      }
    } catch (FindingsException e) {
      return e.findings();
    }
    return history.findings;
  }

  private void check(Discrepancy old, List<Change> changes, List<Exemption> exemptions) {
    Optional<Pointer> place = old.pointer();
    Optional<Node> was = place.flatMap(before::at);
    Optional<Node> is = place.flatMap(after::at);
    if (was.isEmpty() || is.isEmpty()) {
      return;
    }
    Optional<Discrepancy> same =
        present.entries().stream().filter(entry -> entry.id().equals(old.id())).findFirst();
    if (same.isEmpty()) {
      if (was.get().sameData(is.get()) && !isExplainedElsewhere(place.get())) {
        report(
            DELETED,
            present.list().location(),
            "the entry '"
                + old.id()
                + "' is gone, and what it explains still stands at "
                + place.get(),
            "Restore it from the last release, or correct the document too.");
      }
      return;
    }
    boolean corrected =
        exemptions.stream()
            .flatMap(exemption -> exemption.correction().stream())
            .anyMatch(old.id()::equals);
    if (!corrected
        && same.get().node().sameData(old.node())
        && changed(place.get(), was.get(), is.get(), changes)) {
      report(
          CONTRADICTED,
          same.get().scalar("id").map(ScalarNode::location).orElse(same.get().node().location()),
          "the entry '" + old.id() + "' says what it said before " + place.get() + " changed",
          "Say what is specified now, and who says so; delete it if the vendor's page says it now.");
    }
  }

  private boolean isExplainedElsewhere(Pointer place) {
    return present.entries().stream()
        .flatMap(entry -> entry.pointer().stream())
        .anyMatch(place::equals);
  }

  /**
   * A data type, member or parameter changes when the gate says so of itself on the wire or in
   * behaviour, a single fact when it is another. An operation is too much for one entry: of what
   * changes in it most is not what the entry is about.
   */
  private static boolean changed(Pointer place, Node was, Node is, List<Change> changes) {
    boolean fact =
        was instanceof ScalarNode
            || Stream.of(was, is)
                .flatMap(node -> node.asList().items().stream())
                .anyMatch(ScalarNode.class::isInstance);
    return (fact && !isText(place))
        ? !was.sameData(is)
        : place.steps().get(0).equals("components")
            && changes.stream()
                .anyMatch(
                    change -> change.kind().axis() != Axis.JAVA && change.pointer().equals(place));
  }

  private static boolean isText(Pointer place) {
    List<String> steps = place.steps();
    return !steps.isEmpty()
        && List.of("description", "summary").contains(steps.get(steps.size() - 1));
  }

  private void report(String rule, Location at, String message, String remedy) {
    findings.add(new Finding(rule, at, message, remedy));
  }
}
