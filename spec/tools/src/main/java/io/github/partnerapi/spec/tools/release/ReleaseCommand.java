package io.github.partnerapi.spec.tools.release;

import io.github.partnerapi.spec.tools.BundleCommand;
import io.github.partnerapi.spec.tools.DocumentReview;
import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.FindingsException;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.gate.Gate;
import io.github.partnerapi.spec.tools.gate.Judgement;
import io.github.partnerapi.spec.tools.gate.Releases;
import io.github.partnerapi.spec.tools.gate.Version;
import io.github.partnerapi.spec.tools.review.MarkdownPage;
import io.github.partnerapi.spec.tools.review.Review;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Releases the document: sets its version, writes the section of the changelog, and stores the
 * bundles, of which the whole one is what later changes are compared with, and the review page.
 * Exemptions have done their work then and are removed; the changelog keeps their reasons.
 */
public final class ReleaseCommand {
  private static final String ENTRY = "openapi.yaml";
  private static final String CHANGELOG = "CHANGELOG.md";

  /** Names the folder that has the review page of each release. */
  private static final String PAGES = "examples";

  private static final Pointer VERSION = Pointer.parse("/info/version");

  private final Path folder;
  private final Version version;

  private ReleaseCommand(Path folder, Version version) {
    this.folder = folder;
    this.version = version;
  }

  /**
   * Releases a document.
   *
   * @param args the folder that holds {@code openapi.yaml}, and the version to give it
   * @throws FindingsException if the document has mistakes or the version is too low; nothing is
   *     written then
   * @throws IOException if a file can't be read or written
   */
  public static void main(String[] args) throws IOException {
    Optional<Version> version =
        args.length == 2 ? Optional.ofNullable(args[1]).flatMap(Version::parse) : Optional.empty();
    if (version.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected the document's folder and a version of three numbers; add"
              + " -Ddocument.version=1.4.0.");
    }
    new ReleaseCommand(Path.of(args[0]), version.get()).release();
  }

  private void release() throws IOException {
    DocumentReview review = DocumentReview.of(folder);
    Bundle bundle = review.cleanBundle();
    refuseAgain();
    boolean first = Gate.baseline(folder).isEmpty();
    Judgement judgement = Gate.judge(folder, folder, bundle, review.register().orElseThrow());
    refuse(judgement, first);
    ScalarNode written = (ScalarNode) bundle.at(VERSION).orElseThrow();
    String before = Files.readString(folder.resolve(ENTRY));
    String entry = replaced(before, written);
    String changelog = Changelog.with(existing(), version, judgement, first);
    Files.writeString(folder.resolve(ENTRY), entry);
    // The page is what was decided on, so it is kept as it was before there was this release.
    Review decided = Review.of(folder, Optional.empty());
    String page = MarkdownPage.of(decided);
    BundleCommand.release(folder, decided.document(), Releases.of(folder, version));
    if (!first) {
      Path pages = Files.createDirectories(folder.resolve(PAGES));
      Files.writeString(pages.resolve(version + ".md"), page);
    }
    Files.writeString(folder.resolve(CHANGELOG), changelog);
    Files.deleteIfExists(folder.resolve("exemptions.yaml"));
  }

  private void refuseAgain() {
    Path released = Releases.of(folder, version);
    if (Files.exists(released)) {
      throw new FindingsException(
          List.of(
              new Finding(
                  "version",
                  place(),
                  "the version " + version + " is released already, in " + released,
                  "Choose a higher one: what is released never changes.")));
    }
  }

  private void refuse(Judgement judgement, boolean first) {
    List<Finding> others =
        judgement.findings().stream()
            .filter(
                finding ->
                    !finding.rule().equals("version")
                        && !(first && finding.rule().equals("baseline-missing")))
            .toList();
    if (!others.isEmpty()) {
      throw new FindingsException(others);
    }
    Optional<Version> lowest = judgement.needed().filter(needed -> version.compareTo(needed) < 0);
    if (lowest.isPresent()) {
      throw new FindingsException(
          List.of(
              new Finding(
                  "version",
                  place(),
                  "the version "
                      + version
                      + " is too low: the changes since "
                      + judgement.released().orElseThrow()
                      + " need "
                      + lowest.get(),
                  "Release it as " + lowest.get() + " or higher.")));
    }
  }

  private Location place() {
    return DocumentReview.of(folder).cleanBundle().at(VERSION).map(Node::location).orElseThrow();
  }

  private String existing() throws IOException {
    Path file = folder.resolve(CHANGELOG);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** Replaces the version where it stands, and nothing around it. */
  private String replaced(String text, ScalarNode written) {
    String[] lines = text.split("\n", -1);
    int line = written.location().line() - 1;
    int start = lines[line].offsetByCodePoints(0, written.location().column() - 1);
    String before = lines[line].substring(0, start);
    String after = lines[line].substring(start);
    String quote =
        switch (written.style()) {
          case PLAIN -> "";
          case SINGLE_QUOTED -> "'";
          case DOUBLE_QUOTED -> "\"";
          case LITERAL, FOLDED -> throw new FindingsException(List.of(unreadable(written)));
        };
    String old = quote + written.text() + quote;
    if (!after.startsWith(old)) {
      throw new FindingsException(List.of(unreadable(written)));
    }
    lines[line] = before + quote + version + quote + after.substring(old.length());
    return String.join("\n", lines);
  }

  private static Finding unreadable(ScalarNode written) {
    return new Finding(
        "version",
        written.location(),
        "the version can't be replaced where it stands",
        "Write it in one line, without escapes.");
  }
}
