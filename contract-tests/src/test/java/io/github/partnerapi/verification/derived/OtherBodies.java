package io.github.partnerapi.verification.derived;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedResponse;
import io.github.partnerapi.contract.document.SchemaWalk;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Fixtures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Recorded exchanges with another recorded body of the same schema, where several operations share
 * one, and with the other documented values of each member that has a set of values.
 */
final class OtherBodies {
  private final ApiDocument document;
  private final SchemaWalk walk;
  private final Map<String, Set<String>> seen = new LinkedHashMap<>();
  private final List<Fixture> derived = new ArrayList<>();

  private OtherBodies(ApiDocument document, Fixtures fixtures) {
    this.document = document;
    this.walk = new SchemaWalk(document.tree());
    List<Fixture> usable =
        fixtures.all().stream()
            .filter(f -> f.deviations().isEmpty() && !schema(f).isEmpty())
            .toList();
    usable.forEach(this::note);
    for (Fixture fixture : usable) {
      for (Fixture other : usable) {
        boolean errorStaysError = (fixture.expect() == null) == (other.expect() == null);
        if (schema(other).equals(schema(fixture))
            && errorStaysError
            && note(key(fixture), tree(other))) {
          add(
              fixture,
              "with-the-body-of-" + other.operation().toLowerCase(Locale.ROOT) + "-" + other.name(),
              tree(other));
        }
      }
      values(fixture);
    }
  }

  static List<Fixture> of(ApiDocument document, Fixtures fixtures) {
    return new OtherBodies(document, fixtures).derived;
  }

  private void values(Fixture fixture) {
    walk.visit(
        schema(fixture),
        tree(fixture),
        (pointer, pattern, schema, value) -> {
          for (JsonNode documented : schema.path("enum")) {
            if (value.isTextual()
                && seen.get(key(fixture)).add(pattern + "=" + documented.asText())) {
              String changed = pointer + "-" + documented.asText();
              // "answered", since a parameter of the same name may have the same values.
              add(
                  fixture,
                  "answered" + changed.replaceAll("[^a-z0-9]+", "-"),
                  replaced(tree(fixture), pointer, documented));
            }
          }
        });
  }

  private static JsonNode replaced(JsonNode tree, String pointer, JsonNode value) {
    JsonNode copy = tree.deepCopy();
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = copy.at(JsonPointer.compile(pointer.substring(0, slash)));
    String name = pointer.substring(slash + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) parent).set(name, value);
    }
    return copy;
  }

  private void note(Fixture fixture) {
    note(key(fixture), tree(fixture));
    walk.visit(
        schema(fixture),
        tree(fixture),
        (pointer, pattern, schema, value) ->
            seen.get(key(fixture)).add(pattern + "=" + value.asText()));
  }

  /** Says whether a body shows a member that has not been seen for this operation and status. */
  private boolean note(String key, JsonNode body) {
    Set<String> members = seen.computeIfAbsent(key, absent -> new HashSet<>());
    Set<String> shown = new HashSet<>();
    String schema =
        document
            .operation(key.split(" ")[0])
            .responses()
            .get(key.split(" ")[1])
            .schemaPointers()
            .get("application/json");
    walk.visit(
        schema,
        body,
        (pointer, pattern, part, value) -> {
          if (!value.isMissingNode() && !value.isNull()) {
            shown.add(pattern);
          }
        });
    return members.addAll(shown);
  }

  private void add(Fixture base, String suffix, JsonNode body) {
    FixtureResponse response = FixtureChanges.body(base.response(), new Body.JsonText(body));
    derived.add(
        FixtureChanges.named(
            base,
            base.name() + "-" + suffix,
            "Derived by another body of the same schema.",
            base.call(),
            base.request(),
            response));
  }

  private String key(Fixture fixture) {
    Map<String, DocumentedResponse> responses = document.operation(fixture.operation()).responses();
    String status = Integer.toString(fixture.status());
    return fixture.operation()
        + " "
        + (responses.containsKey(status) ? status : fixture.status() / 100 + "XX");
  }

  /**
   * The pointer of the schema of a fixture's JSON body, references followed; empty when it has
   * none.
   */
  private String schema(Fixture fixture) {
    String[] key = key(fixture).split(" ");
    DocumentedResponse response = document.operation(key[0]).responses().get(key[1]);
    if (response == null || !(fixture.response().body() instanceof Body.JsonText)) {
      return "";
    }
    String pointer = response.schemaPointers().getOrDefault("application/json", "");
    JsonNode schema = pointer.isEmpty() ? MissingNode.getInstance() : document.tree().at(pointer);
    return schema.path("$ref").isTextual() ? schema.get("$ref").textValue().substring(1) : pointer;
  }

  private static JsonNode tree(Fixture fixture) {
    return ((Body.JsonText) fixture.response().body()).tree();
  }
}
