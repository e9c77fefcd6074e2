package io.github.partnerapi.spec.internal.register;

import io.github.partnerapi.spec.internal.document.Bundle;
import io.github.partnerapi.spec.internal.finding.Finding;
import io.github.partnerapi.spec.internal.yaml.ListNode;
import io.github.partnerapi.spec.internal.yaml.Location;
import io.github.partnerapi.spec.internal.yaml.MapNode;
import io.github.partnerapi.spec.internal.yaml.Node;
import io.github.partnerapi.spec.internal.yaml.Pointer;
import io.github.partnerapi.spec.internal.yaml.ScalarNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the register's entries: complete, unique, and about something that is in the document. */
public final class RegisterCheck {
    private static final List<String> MEMBERS =
            List.of("id", "operation", "pointer", "documents_say", "we_specify", "evidence", "source", "date", "status");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "evidence", Set.of("docs-conflict", "docs-gap", "later-docs", "observed", "inferred"),
            "status", Set.of("open", "settled"));

    private final Bundle bundle;
    private final Set<String> operations;
    private final Map<String, Location> ids = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private RegisterCheck(Bundle bundle) {
        this.bundle = bundle;
        this.operations = bundle.operationIds();
    }

    /** Returns what is wrong with the register, given the document it is about. */
    public static List<Finding> findings(Discrepancies register, Bundle bundle) {
        RegisterCheck check = new RegisterCheck(bundle);
        register.entries().forEach(check::check);
        return check.findings;
    }

    private void check(Discrepancy entry) {
        checkMembers(entry);
        entry.scalar("id").ifPresent(this::checkId);
        WORDS.forEach((member, words) -> entry.scalar(member).filter(value -> !words.contains(value.text())).ifPresent(value ->
                report("register-" + member, value, "'" + value.text() + "' is no " + member, "Choose one of " + sorted(words) + ".")));
        entry.scalar("date").filter(value -> !isDate(value.text())).ifPresent(value ->
                report("register-date", value, "'" + value.text() + "' is no date", "Write it as '2024-05-31'."));
        entry.operation().filter(value -> !operations.contains(value.text())).ifPresent(value -> report("register-operation", value,
                "the document has no operation '" + value.text() + "'", "Name an operationId, or write null if several are concerned."));
        entry.scalar("pointer").ifPresent(this::checkPointer);
    }

    private void checkMembers(Discrepancy entry) {
        for (String member : MEMBERS) {
            Optional<Node> value = entry.node().get(member);
            boolean filled = value.isPresent() && (member.equals("operation") || !entry.text(member).isBlank());
            if (!filled) {
                report("register-form", value.orElse(entry.node()), "the entry " + entry.id() + " has no " + member,
                        "Each entry has " + String.join(", ", MEMBERS) + ".");
            }
        }
        entry.node().members().stream().filter(member -> !MEMBERS.contains(member.name())).forEach(member ->
                report("register-form", member.key(), "the entry " + entry.id() + " has an unknown member '" + member.name() + "'",
                        "Remove it, or put what it says into we_specify."));
    }

    private void checkId(ScalarNode id) {
        if (!id.text().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            report("register-id", id, "the id '" + id.text() + "' is not in kebab-case", "Use small letters, digits and single hyphens.");
        }
        Location first = ids.putIfAbsent(id.text(), id.location());
        if (first != null) {
            report("register-id", id, "the id '" + id.text() + "' is taken by " + first, "Choose another id, or merge the entries.");
        }
    }

    private void checkPointer(ScalarNode value) {
        Pointer pointer;
        try {
            pointer = Pointer.parse(value.text());
        } catch (IllegalArgumentException e) {
            report("register-pointer", value, e.getMessage(), "Write it as /paths/~1v2~1partners/get.");
            return;
        }
        Pointer deepest = pointer;
        while (bundle.at(deepest).isEmpty()) {
            deepest = deepest.parent();
        }
        if (!deepest.equals(pointer)) {
            report("register-pointer", value, "the document has nothing at " + value.text() + "; it ends at '" + deepest + "'",
                    remedy(bundle.at(deepest).orElseThrow()));
        }
    }

    private static String remedy(Node node) {
        if (node instanceof MapNode map && map.has("$ref")) {
            return "There stands a $ref: point into " + map.text("$ref").orElse("its target").substring(1) + " instead.";
        }
        if (node instanceof ListNode list) {
            return "There stands a list of " + list.items().size() + " items: go on with an index.";
        }
        List<String> names = node.asMap().names().toList();
        return names.isEmpty() ? "There stands a single value: shorten the pointer."
                : "Go on with one of " + String.join(", ", names.subList(0, Math.min(names.size(), 12))) + ".";
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }

    private void report(String rule, Node at, String message, String remedy) {
        findings.add(new Finding(rule, at.location(), message, remedy));
    }
}
