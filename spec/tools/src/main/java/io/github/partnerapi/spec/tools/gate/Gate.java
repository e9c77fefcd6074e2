package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.finding.Attempt;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.register.Discrepancies;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the present document with the released one and decides whether its version says enough.
 */
public final class Gate {
  private static final Pointer VERSION = Pointer.parse("/info/version");

  private final Path folder;
  private final List<Finding> findings = new ArrayList<>();

  private Gate(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Judges a document.
   *
   * @param folder the folder that holds {@code openapi.yaml} and {@code exemptions.yaml}
   * @param released the folder that holds {@code released}, mostly the same
   * @param bundle the present document
   * @param register its register
   */
  public static Judgement judge(Path folder, Path released, Bundle bundle, Discrepancies register) {
    Gate gate = new Gate(folder);
    Optional<Bundle> baseline = Baseline.read(released, gate.findings);
    List<Exemption> exemptions = Exemptions.read(folder, register, gate.findings);
    List<Change> changes = new ArrayList<>();
    baseline.ifPresent(before -> changes.addAll(gate.compared(before, bundle)));
    Exempted exempted = Exempted.of(exemptions, changes);
    baseline.ifPresent(
        before -> {
          gate.findings.addAll(exempted.findings());
          gate.findings.addAll(
              RegisterHistory.findings(released, before, bundle, register, changes, exemptions));
        });
    List<Judged> judged =
        changes.stream().map(change -> new Judged(change, exempted.about(change))).toList();
    return gate.judgement(baseline, bundle, judged);
  }

  private List<Change> compared(Bundle released, Bundle present) {
    try {
      return changes(released, present);
    } catch (RuntimeException | StackOverflowError e) {
      findings.add(Attempt.failed("version", present.root().location(), e));
      return List.of();
    }
  }

  /** Returns what differs between two states of the document; nothing if that can't be told. */
  public static Optional<List<Change>> differences(Bundle before, Bundle after) {
    try {
      return Optional.of(changes(before, after));
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** Compares two documents. */
  static List<Change> changes(Bundle released, Bundle present) {
    return DocumentComparison.changes(released, present).stream()
        .map(change -> announced(change, released))
        .toList();
  }

  /** Says of what is gone that its end was announced, if the last release called it deprecated. */
  private static Change announced(Change change, Bundle released) {
    boolean deprecated =
        change.kind().id().contains("removed")
            && released
                .at(change.pointer())
                .flatMap(node -> node.asMap().scalar("deprecated"))
                .filter(ScalarNode::isTrue)
                .isPresent();
    return deprecated
        ? new Change(
            change.kind(),
            change.pointer(),
            change.stable(),
            change.at(),
            change.subject(),
            change.message() + ", as announced: it was deprecated")
        : change;
  }

  private Judgement judgement(Optional<Bundle> baseline, Bundle bundle, List<Judged> changes) {
    Optional<Version> was = baseline.flatMap(this::version);
    Optional<Version> is = version(bundle);
    Impact impact =
        changes.stream()
            .map(Judged::impact)
            .reduce(Impact.NONE, (one, two) -> one.compareTo(two) >= 0 ? one : two);
    boolean same =
        changes.isEmpty()
            && baseline.filter(released -> released.root().sameData(bundle.root())).isPresent();
    Optional<Version> needed = was.map(version -> same ? version : version.next(impact));
    if (needed.isPresent() && is.isPresent() && is.get().compareTo(needed.get()) < 0) {
      Location at = bundle.at(VERSION).map(Node::location).orElse(bundle.root().location());
      findings.add(
          new Finding(
              "version",
              at,
              "the version "
                  + is.get()
                  + " is too low: the changes since "
                  + was.get()
                  + " need "
                  + needed.get(),
              "Set info.version to "
                  + needed.get()
                  + ", or exempt what breaks nobody in "
                  + folder.getFileName()
                  + "/"
                  + Exemptions.FILE
                  + "."));
    }
    return new Judgement(was, is, needed, impact, changes, findings);
  }

  /** Returns the released document below a folder; nothing if there is none that can be read. */
  public static Optional<Bundle> baseline(Path folder) {
    return Baseline.read(folder, new ArrayList<>());
  }

  private Optional<Version> version(Bundle bundle) {
    Optional<ScalarNode> text = bundle.root().map("info").scalar("version");
    Optional<Version> version = text.flatMap(scalar -> Version.parse(scalar.text()));
    if (version.isEmpty()) {
      findings.add(
          new Finding(
              "version",
              text.map(ScalarNode::location).orElse(bundle.root().location()),
              "the document has no version",
              "Write three numbers into info.version, as 1.4.0."));
    }
    return version;
  }
}
