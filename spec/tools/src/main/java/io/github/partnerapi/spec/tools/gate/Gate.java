package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.register.Discrepancies;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import io.github.partnerapi.spec.tools.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
    Optional<Bundle> baseline = baseline(released, gate.findings::add);
    List<Exemption> exemptions = Exemptions.read(folder, register, gate.findings);
    List<Change> changes = new ArrayList<>();
    baseline.ifPresent(before -> changes.addAll(changes(before, bundle)));
    List<Judged> judged =
        changes.stream()
            .map(
                change ->
                    new Judged(
                        change,
                        exemptions.stream().filter(each -> each.covers(change)).findFirst()))
            .toList();
    exemptions.stream()
        .filter(each -> baseline.isPresent() && changes.stream().noneMatch(each::covers))
        .forEach(
            each ->
                gate.findings.add(
                    new Finding(
                        "exemption",
                        each.at(),
                        "no change "
                            + each.kind().id()
                            + " at "
                            + each.pointer()
                            + " needs this exemption",
                        "Remove it.")));
    return gate.judgement(baseline, bundle, judged);
  }

  /** Compares two documents by our own rules and by openapi-diff. */
  static List<Change> changes(Bundle released, Bundle present) {
    List<Change> changes = new ArrayList<>(DocumentComparison.changes(released, present));
    changes.addAll(LibraryComparison.unexplained(released, present, changes));
    return changes.stream().map(change -> announced(change, released)).sorted().toList();
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
            change.at(),
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
    List<Finding> ignored = new ArrayList<>();
    return baseline(folder, ignored::add);
  }

  private static Optional<Bundle> baseline(Path folder, Consumer<Finding> findings) {
    Path absolute = folder.toAbsolutePath().normalize();
    Optional<Path> last = Releases.last(absolute);
    try {
      if (last.isPresent()) {
        String display = absolute.getFileName() + "/" + absolute.relativize(last.get());
        return YamlReader.read(display, Files.readString(last.get()), findings)
            .map(root -> new Bundle(root.asMap()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + last.get() + ": " + e.getMessage(), e);
    }
    findings.accept(
        new Finding(
            "baseline-missing",
            Location.startOf(absolute.getFileName() + "/" + Releases.FOLDER),
            "there is no released document to compare with",
            "Restore it from the last release, or make the first release: see CONTRIBUTING.md."));
    return Optional.empty();
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
