package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.register.Discrepancies;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code spec/exemptions.yaml}: the decisions since the last release. Without the file there
 * are none.
 */
final class Exemptions {
  static final String FILE = "exemptions.yaml";
  private static final Set<String> MEMBERS =
      Set.of("change", "pointer", "subject", "reason", "date", "correction");

  private final Discrepancies register;
  private final List<Finding> findings = new ArrayList<>();

  private Exemptions(Discrepancies register) {
    this.register = register;
  }

  /**
   * Reads the decisions.
   *
   * @param folder the folder that holds {@code openapi.yaml}
   * @param register the register that corrections point into
   * @param findings takes what is wrong with the file
   */
  static List<Exemption> read(Path folder, Discrepancies register, List<Finding> findings) {
    Path home = folder.toAbsolutePath().normalize();
    Path file = home.resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    Exemptions reader = new Exemptions(register);
    List<Exemption> exemptions = reader.read(file, home.getFileName() + "/" + FILE);
    findings.addAll(reader.findings);
    return exemptions;
  }

  private List<Exemption> read(Path file, String display) {
    try {
      Optional<Node> root = YamlReader.read(display, Files.readString(file), findings::add);
      root.filter(node -> !(node instanceof ListNode))
          .ifPresent(
              node ->
                  report(node, "the exemptions must be a list", "Begin each with '- change:'."));
      return root.map(
              node ->
                  node.asList().items().stream()
                      .flatMap(item -> exemption(item.asMap()).stream())
                      .toList())
          .orElse(List.of());
    } catch (IOException e) {
      findings.add(
          new Finding(
              "file-unreadable",
              Location.startOf(display),
              "can't be read: " + e.getMessage(),
              "Check its permissions and save it as UTF-8."));
      return List.of();
    }
  }

  private Optional<Exemption> exemption(MapNode entry) {
    int before = findings.size();
    for (Member member : entry.members()) {
      if (!MEMBERS.contains(member.name())) {
        report(
            member.key(),
            "an exemption has no member '" + member.name() + "'",
            "Use change, pointer, subject, reason, date and correction.");
      }
    }
    Optional<ChangeKind> kind = ChangeKind.of(entry.text("change").orElse(""));
    if (kind.isEmpty()) {
      report(
          entry.get("change").orElse(entry),
          "'" + entry.text("change").orElse("") + "' is no kind of change",
          "Copy the id from the review page.");
    }
    String pointer = entry.text("pointer").orElse("");
    if (!pointer.startsWith("/")) {
      report(
          entry.get("pointer").orElse(entry),
          "the exemption has no pointer",
          "Copy it from the review page.");
    }
    if (entry.text("reason").orElse("").isBlank()) {
      report(entry, "the exemption has no reason", "Say why this breaks nobody.");
    }
    if (!isDate(entry.text("date").orElse(""))) {
      report(
          entry.get("date").orElse(entry),
          "the exemption has no date",
          "Add the day of the decision, as '2024-05-31'.");
    }
    entry
        .scalar("correction")
        .filter(id -> !isRegistered(id.text(), pointer))
        .ifPresent(
            id ->
                report(
                    id,
                    "no entry '" + id.text() + "' of the register is about " + pointer,
                    "Add the entry that says how our document was wrong."));
    return findings.size() > before
        ? Optional.empty()
        : Optional.of(
            new Exemption(
                kind.orElseThrow(),
                Pointer.parse(pointer),
                entry.text("subject"),
                entry.text("reason").orElse(""),
                entry.text("date").orElse(""),
                entry.text("correction"),
                entry.location()));
  }

  private boolean isRegistered(String id, String pointer) {
    Pointer place = pointer.startsWith("/") ? Pointer.parse(pointer) : Pointer.ROOT;
    return register.entries().stream()
        .filter(entry -> entry.id().equals(id))
        .flatMap(entry -> entry.pointer().stream())
        .anyMatch(
            known -> known.covers(place) || place.covers(known) || known.parent().covers(place));
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void report(Node at, String message, String remedy) {
    findings.add(new Finding("exemption", at.location(), message, remedy));
  }
}
