package io.github.partnerapi.spec.tools.suppression;

import io.github.partnerapi.spec.tools.document.SourceFile;
import io.github.partnerapi.spec.tools.document.SourceTree;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.Comment;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads comments such as {@code # lint-ignore bounds until 2027-01-31: why}. */
final class SuppressionReader {
  private static final String MARK = "lint-ignore";
  private static final Pattern FORM =
      Pattern.compile(MARK + "\\s+(\\S+)\\s+until\\s+(\\S+?):\\s*(\\S.*)");

  private final Set<String> rules;
  private final List<Finding> findings = new ArrayList<>();

  /** Takes the ids that a comment may name. */
  SuppressionReader(Set<String> rules) {
    this.rules = rules;
  }

  /** Returns what is wrong with the comments. */
  List<Finding> findings() {
    return findings;
  }

  List<Suppression> read(SourceTree tree) {
    return tree.files().stream().flatMap(file -> read(tree, file)).toList();
  }

  private Stream<Suppression> read(SourceTree tree, SourceFile file) {
    String text;
    try {
      text = Files.readString(tree.folder().resolve(file.path()));
    } catch (IOException e) {
      report(file.start(), "can't be read again: " + e.getMessage(), "Check its permissions.");
      return Stream.empty();
    }
    return text.contains(MARK)
        ? Comment.all(file.start().file(), text).stream()
            .filter(comment -> comment.text().startsWith(MARK))
            .flatMap(comment -> suppression(comment).stream())
        : Stream.empty();
  }

  private Optional<Suppression> suppression(Comment comment) {
    Matcher matcher = FORM.matcher(comment.text());
    if (!matcher.matches()) {
      report(
          comment.at(),
          "the suppression lacks its rule, its last day or its reason",
          "Write '# " + MARK + " <rule> until <yyyy-MM-dd>: <reason>'.");
      return Optional.empty();
    }
    String rule = matcher.group(1);
    if (!rules.contains(rule)) {
      report(
          comment.at(),
          "no rule '" + rule + "' can be suppressed",
          "Copy the id from the finding; what keeps a file from being read can't be suppressed.");
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Suppression(
              rule,
              LocalDate.parse(matcher.group(2)),
              matcher.group(3).strip(),
              comment.at(),
              comment.about()));
    } catch (DateTimeException e) {
      report(comment.at(), "'" + matcher.group(2) + "' is no day", "Write it as 2027-01-31.");
      return Optional.empty();
    }
  }

  void report(Location at, String message, String remedy) {
    findings.add(new Finding(Suppressions.RULE, at, message, remedy));
  }
}
