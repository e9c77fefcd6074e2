package io.github.partnerapi.verification.review;

import io.github.partnerapi.contract.internal.text.ExactJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Adds to the review of the document what only the whole build knows: the public signatures of the
 * jars, and the coverage of the contract.
 */
public final class WholeReview {
  private static final String RELEASED = "released";

  private WholeReview() {}

  /**
   * Writes {@code review.md}, or with {@code update} the signatures that later changes are compared
   * with.
   *
   * @param args this module's folder, the folder of the document's review, the folder to write to,
   *     then {@code update} or null, and the document's folder before the change or null
   * @throws RejectedException if signatures are gone and the change of the document is not why
   * @throws IOException if a file can't be read or written
   */
  public static void main(String[] args) throws IOException {
    Path module = Path.of(args[0]);
    SortedSet<Signature> present = PublicSignatures.of(PublishedModule.all());
    if ("update".equals(args[3])) {
      ReleasedSignatures.write(module.resolve(RELEASED), present);
      return;
    }
    // Maven hands over an empty property as null.
    Path base = args[4] == null ? module : Path.of(args[4]).resolveSibling("contract-tests");
    Path before = ReleasedSignatures.isIn(base.resolve(RELEASED)) ? base : module;
    SignatureChange change =
        SignatureChange.between(ReleasedSignatures.read(before.resolve(RELEASED)), present);
    Path document = Path.of(args[1]);
    String page =
        Files.readString(document.resolve("review.md"))
            + "\n## Public signatures of the jars\n\n"
            + change.markdown()
            + "\n## Coverage of the contract\n\n"
            + CoverageTable.of(
                ExactJson.read(Files.readAllBytes(before.resolve("coverage/baseline.json"))),
                ExactJson.read(
                    Files.readAllBytes(module.resolve("target/contract/coverage.json"))));
    Path output = Files.createDirectories(Path.of(args[2]));
    Files.writeString(output.resolve("review.md"), page);
    refuse(Files.readString(document.resolve("reasons.txt")));
    refuseUnexplained(change, SourceBreaks.read(document.resolve("source-breaks.json")));
  }

  private static void refuse(String reasons) {
    if (!reasons.isEmpty()) {
      throw new RejectedException(reasons);
    }
  }

  static void refuseUnexplained(SignatureChange change, SourceBreaks breaks) {
    List<Signature> gone = change.unexplained(breaks);
    if (!gone.isEmpty()) {
      throw new RejectedException(
          gone.size()
              + " public signatures are gone and the change of the document does not explain it:\n"
              + gone.stream().map(each -> "  " + each.line() + "\n").collect(Collectors.joining())
              + "Keep them, or raise the version and release the signatures anew: see"
              + " CONTRIBUTING.md.");
    }
  }

  /** Says why a change may not go in; it carries no stack trace. */
  static final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RejectedException(String message) {
      super(message, null, false, false);
    }
  }
}
