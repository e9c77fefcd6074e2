package io.github.partnerapi.spec.tools.proposal;

import io.github.partnerapi.spec.tools.DocumentReview;
import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.finding.FindingsException;
import io.github.partnerapi.spec.tools.register.Discrepancies;
import io.github.partnerapi.spec.tools.review.Review;
import io.github.partnerapi.spec.tools.review.ReviewCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Turns what a recording found into a proposed change, on a branch of its own: the document with
 * its form kept, entries of the register, and the recorded fixtures. What would be a guess is
 * refused and listed. The working copy is not touched.
 */
public final class ProposeCommand {
  private final Path spec;
  private final Path recording;
  private final Path output;
  private final PrintStream out;

  private ProposeCommand(Path spec, Path recording, Path output, PrintStream out) {
    this.spec = spec.toAbsolutePath().normalize();
    this.recording = recording.toAbsolutePath().normalize();
    this.output = output;
    this.out = out;
  }

  /**
   * Proposes a change.
   *
   * @param args the document's folder, the folder that the recorder wrote, and the folder of the
   *     review
   * @throws FindingsException if the proposed document has mistakes; no branch is left then
   * @throws IllegalArgumentException if nothing can be proposed
   * @throws IOException if a file can't be read or written, or git refuses
   */
  public static void main(String[] args) throws IOException {
    run(args, System.out);
  }

  static void run(String[] args, PrintStream out) throws IOException {
    if (args.length != 3 || args[1] == null) {
      throw new IllegalArgumentException(
          "Expected the document's folder, that of a recording and that of the review; with Maven"
              + " -Dpropose.recording=recording.");
    }
    new ProposeCommand(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), out).propose();
  }

  private void propose() throws IOException {
    List<Drift> drifts = Drift.read(recording.resolve("drift.json"));
    Bundle bundle = DocumentReview.of(spec).cleanBundle();
    List<Edit> edits = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    Set<String> places = new TreeSet<>();
    for (Drift drift : drifts) {
      try {
        Edit edit = Edit.of(bundle, drift);
        if (places.add(edit.place() + " " + drift.kind() + " " + drift.sent())) {
          edits.add(edit);
        }
      } catch (Edit.RefusedException e) {
        refused.add(drift + ". Refused: " + e.getMessage());
      }
    }
    refused.forEach(out::println);
    if (edits.isEmpty()) {
      throw new IllegalArgumentException(
          "Nothing of the " + drifts.size() + " differences can be proposed without a guess");
    }
    String day = new Recorded(recording).day();
    Path root = Path.of(new Git(spec).run("rev-parse", "--show-toplevel"));
    String branch = "drift-" + day;
    Path copy = Files.createTempDirectory("proposal");
    Git git = new Git(root);
    git.run("worktree", "add", "-q", "-b", branch, copy.resolve("tree").toString());
    boolean kept = false;
    try {
      Path changed = copy.resolve("tree").resolve(root.relativize(spec));
      write(edits, changed, day);
      kept = review(changed, copy.resolve("tree"), branch, edits, refused);
    } finally {
      git.run("worktree", "remove", "--force", copy.resolve("tree").toString());
      delete(copy);
      if (!kept) {
        git.run("branch", "-q", "-D", branch);
      }
    }
  }

  private void write(List<Edit> edits, Path changed, String day) throws IOException {
    // From the end of each file, so that the lines above keep their numbers.
    List<Edit> fromTheEnd =
        edits.stream().sorted(Comparator.comparing(Edit::after).reversed()).toList();
    for (Edit edit : fromTheEnd) {
      Path file = changed.resolveSibling(edit.file());
      Files.writeString(file, edit.in(Files.readString(file)));
    }
    Path register = changed.resolve(Discrepancies.FILE);
    String before = Files.readString(register).stripTrailing();
    StringBuilder text = new StringBuilder(before.equals("[]") ? "" : before + "\n");
    edits.forEach(edit -> text.append(text.isEmpty() ? "" : "\n").append(entry(edit, day)));
    Files.writeString(register, text.toString());
    new Recorded(recording).copy(edits, changed);
  }

  private static String entry(Edit edit, String day) {
    return "- id: "
        + edit.id()
        + "\n  operation: "
        + edit.drift().operation()
        + "\n  pointer: "
        + edit.place()
        + "\n  documents_say: \"Nothing of it: "
        + edit.drift().documented().replace("\"", "'")
        + ".\"\n  we_specify: \""
        + edit.specify()
        + "\"\n  evidence: observed\n  source: a recording of the service\n  date: \""
        + day
        + "\"\n  status: open\n";
  }

  private boolean review(
      Path changed, Path tree, String branch, List<Edit> edits, List<String> refused)
      throws IOException {
    Review review = Review.of(changed, Optional.of(spec));
    ReviewCommand.write(review, Files.createDirectories(output));
    if (!review.document().findings().isEmpty()) {
      throw new FindingsException(review.document().findings());
    }
    Git git = new Git(tree);
    git.run("add", "-A");
    StringBuilder message = new StringBuilder("Follow what the service sends\n\n");
    edits.forEach(edit -> message.append("- ").append(edit.drift()).append('\n'));
    if (!refused.isEmpty()) {
      message.append("\nLeft to people:\n\n");
      refused.forEach(line -> message.append("- ").append(line).append('\n'));
    }
    git.run("commit", "-q", "-m", message.toString());
    out.println(
        edits.size()
            + " proposed on the branch "
            + branch
            + ", "
            + refused.size()
            + " refused; the review is in "
            + output);
    return true;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
