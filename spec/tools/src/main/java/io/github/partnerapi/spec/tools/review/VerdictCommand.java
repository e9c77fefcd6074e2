package io.github.partnerapi.spec.tools.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ends the build when the review says no. */
public final class VerdictCommand {
  private VerdictCommand() {}

  /**
   * Reads what the review has decided.
   *
   * @param args the folder of the review
   * @throws RejectedException if the change may not go in
   * @throws IOException if there is no review
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException(
          "Expected the review's folder, got " + args.length + " arguments.");
    }
    String reasons = Files.readString(Path.of(args[0], ReviewCommand.REASONS));
    if (!reasons.isEmpty()) {
      throw new RejectedException(reasons + "The review page is " + Path.of(args[0], "review.md"));
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
