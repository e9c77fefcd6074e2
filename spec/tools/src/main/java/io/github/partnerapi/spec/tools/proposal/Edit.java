package io.github.partnerapi.spec.tools.proposal;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Is what one drift changes in the sources: lines after others, so that all else keeps its form.
 *
 * @param drift the drift
 * @param file the file, as locations name it
 * @param after the line of the file, from 1, after whose block they stand
 * @param column the column, from 1, at which the block begins
 * @param lines the lines
 * @param place the place of the bundled document that changes
 * @param specify what the document says then, for the register
 */
record Edit(
    Drift drift,
    String file,
    int after,
    int column,
    List<String> lines,
    Pointer place,
    String specify) {
  private static final Set<String> SCALARS = Set.of("string", "number", "boolean");

  /** Says why a drift is left to people. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
      super(reason);
    }
  }

  static Edit of(Bundle bundle, Drift drift) throws RefusedException {
    Pointer pointer = drift.pointer();
    if (!pointer.toString().startsWith("/components/schemas/")) {
      throw new RefusedException("it is not about a data type; somebody has to look");
    }
    Node node =
        bundle
            .at(pointer)
            .orElseThrow(
                () -> new RefusedException("the document has no " + pointer + " any more"));
    return switch (drift.kind()) {
      case "added" ->
          node instanceof ListNode values ? value(drift, values) : member(drift, node.asMap());
      case "nulled" -> nullable(drift, node.asMap());
      case "removed" ->
          throw new RefusedException(
              "that something did not come once does not say that it never comes");
      default ->
          throw new RefusedException(
              "which of both types is right, or whether both are, one answer does not say");
    };
  }

  private static Edit member(Drift drift, MapNode properties) throws RefusedException {
    String name = drift.member();
    if (name.isEmpty()) {
      throw new RefusedException(
          "its name was redacted; keep it with a rule of the recorder, and record again");
    }
    if (!SCALARS.contains(drift.sent())) {
      throw new RefusedException("what is in the " + drift.sent() + " would be a guess");
    }
    List<Member> members = properties.members();
    if (members.isEmpty()) {
      throw new RefusedException("the data type has no member beside which it could stand");
    }
    Member last = members.get(members.size() - 1);
    return edit(
        drift,
        last.key().location(),
        List.of(
            key(name) + ":",
            "  type: " + drift.sent(),
            "  description: Seen in an answer; what it means is not documented."),
        drift.pointer().child(name),
        "An optional " + drift.sent() + ".");
  }

  private static Edit value(Drift drift, ListNode values) throws RefusedException {
    boolean isWord = drift.sent().matches("[a-z0-9]+([_-][a-z0-9]+)*");
    if (!isWord || values.items().isEmpty()) {
      throw new RefusedException(
          "its word was redacted; keep it with a rule of the recorder, and record again");
    }
    Node last = values.items().get(values.items().size() - 1);
    Location at = last.location();
    return edit(
        drift,
        new Location(at.file(), at.line(), Math.max(1, at.column() - 2)),
        List.of("- " + key(drift.sent())),
        drift.pointer().parent(),
        "One more value, " + drift.sent() + ".");
  }

  private static Edit nullable(Drift drift, MapNode schema) throws RefusedException {
    Optional<Member> first = schema.members().stream().findFirst();
    if (schema.has("$ref") || first.isEmpty()) {
      throw new RefusedException(
          "others share its data type, and for which of them null is right would be a guess");
    }
    if (schema.has("nullable")) {
      throw new RefusedException("the document says of null already; somebody has to look");
    }
    Member last = schema.members().get(schema.members().size() - 1);
    return edit(
        drift,
        last.key().location(),
        List.of("nullable: true"),
        drift.pointer(),
        "Null is possible.");
  }

  private static Edit edit(
      Drift drift, Location at, List<String> lines, Pointer place, String specify) {
    return new Edit(drift, at.file(), at.line(), at.column(), lines, place, specify);
  }

  /** What YAML 1.1 reads as something else than text is quoted. */
  private static String key(String text) {
    return text.matches("(?i)[a-z][a-z0-9_-]*")
            && !text.matches("(?i)y|n|yes|no|on|off|true|false|null")
        ? text
        : "'" + text.replace("'", "''") + "'";
  }

  /** Returns the text of the file with the lines after the block that begins at the line. */
  String in(String text) {
    List<String> all = new ArrayList<>(List.of(text.split("\n", -1)));
    int end = after;
    while (end < all.size() && isInside(all.get(end))) {
      end++;
    }
    String indent = " ".repeat(column - 1);
    all.addAll(end, lines.stream().map(line -> indent + line).toList());
    return String.join("\n", all);
  }

  private boolean isInside(String line) {
    int indent = line.length() - line.stripLeading().length();
    return !line.isBlank() && indent >= column;
  }

  /** Returns the id of the register's entry. */
  String id() {
    String last = place.steps().get(place.steps().size() - 1);
    String type = place.steps().get(2);
    return ("observed-" + type + "-" + last + "-" + drift.kind())
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-");
  }
}
