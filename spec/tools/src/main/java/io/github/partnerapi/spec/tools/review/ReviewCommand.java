package io.github.partnerapi.spec.tools.review;

import io.github.partnerapi.spec.tools.BundleCommand;
import io.github.partnerapi.spec.tools.consumer.ProgramSections;
import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.finding.FindingsException;
import io.github.partnerapi.spec.tools.gate.Judged;
import io.github.partnerapi.spec.tools.register.Discrepancies;
import io.github.partnerapi.spec.tools.register.RegisterTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reviews the document and writes what it found; this is what the build runs in the profile {@code
 * review}.
 */
public final class ReviewCommand {
  /** Names the file that holds why a change may not go in; it is empty if it may. */
  static final String REASONS = "reasons.txt";

  /** Names the file for the review of the jars: whose generated classes the change breaks. */
  static final String SOURCE_BREAKS = "source-breaks.json";

  private ReviewCommand() {}

  /**
   * Reviews a document and bundles it if it is clean. What the gate says is left to {@link
   * VerdictCommand}, so that the modules that need the bundle can add to the review before the
   * build ends.
   *
   * @param args the folder that holds {@code openapi.yaml}, the folder of the bundle, the folder of
   *     the review, and the document's folder before the change; the last may be left out or be
   *     empty
   * @throws FindingsException if something is wrong with the document; the review is written all
   *     the same
   * @throws IOException if the output can't be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 3 || args.length > 4) {
      throw new IllegalArgumentException(
          "Expected the document's folder, the bundle's, the review's and maybe the base's, got "
              + args.length
              + " arguments.");
    }
    Path folder = Path.of(args[0]);
    // Maven hands over an empty property as null.
    Optional<Path> base =
        Stream.of(args)
            .skip(3)
            .filter(Objects::nonNull)
            .filter(Predicate.not(String::isBlank))
            .findFirst()
            .map(Path::of);
    if (base.isPresent() && !Files.isDirectory(base.get())) {
      throw new IllegalArgumentException(
          "There is no folder "
              + base.get()
              + " to compare with; leave it out, or check out the base there.");
    }
    Review review = Review.of(folder, base);
    write(review, Path.of(args[2]));
    Path page = Path.of(args[2]).resolve("review.md");
    Files.writeString(page, Files.readString(page) + programs(folder, review));
    if (!review.document().findings().isEmpty()) {
      throw new FindingsException(review.document().findings());
    }
    BundleCommand.write(folder, review.document(), Path.of(args[1]));
  }

  private static String programs(Path folder, Review review) throws IOException {
    Optional<Bundle> before = review.baseline();
    Optional<Bundle> after = review.document().bundle();
    return before.isPresent() && after.isPresent()
        ? ProgramSections.of(
            folder,
            before.get(),
            after.get(),
            review.changes().stream().map(Judged::change).toList())
        : "";
  }

  /** Writes all forms of a review into a folder. */
  public static void write(Review review, Path output) throws IOException {
    Files.createDirectories(output);
    write(output, "review.md", MarkdownPage.of(review));
    write(output, "review.json", ReviewJson.of(review));
    write(output, "review.sarif", Sarif.of(review));
    write(output, "TEST-spec-review.xml", JUnitXml.of(review));
    write(output, "annotations.txt", Annotations.of(review));
    write(
        output,
        "register.md",
        review.document().register().map(Discrepancies::entries).map(RegisterTable::of).orElse(""));
    write(output, SOURCE_BREAKS, SourceBreaksJson.of(review));
    write(output, REASONS, review.isAccepted() ? "" : FindingsException.text(review.reasons()));
  }

  private static void write(Path output, String name, String text) throws IOException {
    Files.write(output.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
