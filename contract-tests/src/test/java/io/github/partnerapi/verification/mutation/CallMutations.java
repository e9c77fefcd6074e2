package io.github.partnerapi.verification.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Call;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.verification.derived.FixtureChanges;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Perturbs each argument of a recorded call: another value, and none at all. The recorded request
 * stays as it is.
 */
final class CallMutations {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Set<String> done = new HashSet<>();
  private final Predicate<Mutant> selection;

  CallMutations(Predicate<Mutant> selection) {
    this.selection = selection;
  }

  /**
   * A perturbed call.
   *
   * @param mutant what was changed
   * @param fixture the fixture with the changed call
   */
  record Changed(Mutant mutant, Fixture fixture) {}

  /**
   * The changes of one fixture's call; one that another fixture of the operation had already is
   * left out.
   */
  List<Changed> of(Fixture fixture) {
    List<Changed> changes = new ArrayList<>();
    fixture
        .call()
        .arguments()
        .forEach(
            (name, value) -> {
              variants("/" + name, value)
                  .forEach(
                      (where, changed) -> {
                        Map<String, JsonNode> arguments =
                            new LinkedHashMap<>(fixture.call().arguments());
                        if (changed.isMissingNode()) {
                          arguments.remove(name);
                        } else {
                          arguments.put(name, changed);
                        }
                        if (!changed.isMissingNode() || !isFirstPage(fixture, name, value)) {
                          add(fixture, where, arguments, changes);
                        }
                      });
            });
    return changes;
  }

  /** Says whether an argument is the page that a caller who names none asks for. */
  private static boolean isFirstPage(Fixture fixture, String name, JsonNode value) {
    ApiDocument document = ApiDocument.bundled();
    String number =
        document
            .tree()
            .at(document.operation(fixture.operation()).pointer())
            .at("/x-paging/numbered/parameter")
            .asText();
    return name.equals(number) && value.asText().equals("1");
  }

  private Map<String, JsonNode> variants(String at, JsonNode value) {
    Map<String, JsonNode> variants = new LinkedHashMap<>();
    variants.put("argument dropped at " + at, MissingNode.getInstance());
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              member ->
                  variants(at + "/" + member.getKey(), member.getValue())
                      .forEach(
                          (where, changed) -> {
                            ObjectNode copy = value.deepCopy();
                            if (changed.isMissingNode()) {
                              copy.remove(member.getKey());
                            } else {
                              copy.set(member.getKey(), changed);
                            }
                            variants.put(where, copy);
                          }));
    } else if (value.isArray() && !value.isEmpty()) {
      variants(at + "/*", value.get(0))
          .forEach(
              (where, changed) -> {
                ArrayNode copy = value.deepCopy();
                if (changed.isMissingNode()) {
                  copy.remove(0);
                } else {
                  copy.set(0, changed);
                }
                variants.put(where, copy);
              });
    } else {
      variants.put("argument changed at " + at, other(value));
    }
    return variants;
  }

  private static JsonNode other(JsonNode value) {
    if (value.isNumber()) {
      return NODES.numberNode(value.longValue() + 1);
    }
    if (value.isBoolean()) {
      return NODES.booleanNode(!value.booleanValue());
    }
    String text = value.asText();
    try {
      return text.length() == 10
          ? NODES.textNode(LocalDate.parse(text).plusDays(1).toString())
          : NODES.textNode(moment(text));
    } catch (DateTimeParseException e) {
      return NODES.textNode(text + "A");
    }
  }

  private static String moment(String text) {
    return OffsetDateTime.parse(text).plusSeconds(1).toString();
  }

  private void add(
      Fixture fixture, String where, Map<String, JsonNode> arguments, List<Changed> changes) {
    if (done.add(fixture.operation() + " " + where)) {
      int space = where.indexOf(" at ");
      String at = "call " + where.substring(space + 4) + " of " + fixture.name();
      Mutant mutant = new Mutant(fixture.operation(), where.substring(0, space), at);
      if (selection.test(mutant)) {
        Call call = new Call(fixture.call().credential(), arguments);
        Fixture changed =
            FixtureChanges.named(
                fixture, fixture.name(), "Perturbed.", call, fixture.request(), fixture.response());
        changes.add(new Changed(mutant, changed));
      }
    }
  }
}
