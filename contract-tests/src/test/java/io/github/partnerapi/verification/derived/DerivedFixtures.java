package io.github.partnerapi.verification.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedCredential;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Fixtures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Exchanges that differ from a recorded one in a single, mechanical way: the other credential, an
 * error with a body, a response without its optional members. What is expected still comes from the
 * recorded exchange, not from the document.
 */
public final class DerivedFixtures {
  private static final String REASON = "Derived from a recorded exchange by a mechanical change.";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Fixtures fixtures;
  private final List<Fixture> derived = new ArrayList<>();

  private DerivedFixtures(ApiDocument document, Fixtures fixtures) {
    this.fixtures = fixtures;
    for (DocumentedOperation operation : document.operations()) {
      otherCredential(operation);
      errorsWithBody(operation);
      fixtures.of(operation.id()).forEach(this::withoutMembers);
    }
    derived.addAll(OtherValues.of(document, fixtures));
    List<Fixture> otherBodies = OtherBodies.of(document, fixtures);
    derived.addAll(otherBodies);
    otherBodies.stream()
        .filter(fixture -> fixture.name().contains("-with-the-body-of-"))
        .forEach(this::withoutMembers);
  }

  public static List<Fixture> of(ApiDocument document, Fixtures fixtures) {
    return new DerivedFixtures(document, fixtures).derived;
  }

  private void otherCredential(DocumentedOperation operation) {
    Optional<Fixture> base =
        fixtures.of(operation.id()).stream()
            .filter(fixture -> fixture.expect() == null)
            .findFirst();
    for (DocumentedCredential credential : operation.credentials()) {
      boolean shown =
          fixtures.of(operation.id()).stream()
              .anyMatch(f -> f.request().headers().containsKey(credential.header()));
      if (base.isPresent() && !shown) {
        Fixture fixture = base.get();
        Map<String, String> headers = new LinkedHashMap<>(fixture.request().headers());
        operation.credentials().forEach(other -> headers.remove(other.header()));
        headers.put(credential.header(), credential.prefix() + fixture.call().credential());
        add(
            fixture,
            credential.scheme().toLowerCase(Locale.ROOT),
            FixtureChanges.headers(fixture.request(), headers),
            fixture.response());
      }
    }
  }

  private void errorsWithBody(DocumentedOperation operation) {
    operation
        .responses()
        .forEach(
            (status, response) -> {
              List<Fixture> shown =
                  fixtures.of(operation.id()).stream()
                      .filter(f -> Integer.toString(f.status()).equals(status))
                      .toList();
              boolean bare =
                  !shown.isEmpty()
                      && shown.stream()
                          .allMatch(f -> f.expect() != null && f.response().body().isAbsent());
              if (bare && response.schemaPointers().containsKey("application/json")) {
                Fixture fixture = shown.get(0);
                ObjectNode body = NODES.objectNode();
                body.putObject("error").put("type", "derived").put("message", "żółć");
                FixtureResponse full =
                    new FixtureResponse(
                        fixture.status(),
                        Map.of("Content-Type", "application/json"),
                        new Body.JsonText(body));
                add(fixture, fixture.name() + "-with-a-body", fixture.request(), full);
              }
            });
  }

  private void withoutMembers(Fixture fixture) {
    // A refusal with a success status is told by its outermost member.
    int outermost = fixture.expect() != null && fixture.response().isSuccess() ? 1 : 0;
    if (fixture.deviations().isEmpty() && fixture.response().body() instanceof Body.JsonText json) {
      for (int depth = outermost; depth < depth(json.tree()); depth++) {
        FixtureResponse response =
            FixtureChanges.body(fixture.response(), new Body.JsonText(without(json.tree(), depth)));
        add(fixture, fixture.name() + "-without-members-" + depth, fixture.request(), response);
      }
    }
  }

  /** How many objects stand inside each other. */
  private static int depth(JsonNode node) {
    int deepest = 0;
    for (JsonNode child : node) {
      deepest = Math.max(deepest, depth(child));
    }
    return node.isObject() && !node.isEmpty() ? deepest + 1 : deepest;
  }

  /** A copy in which every object inside that many others is empty. */
  private static JsonNode without(JsonNode node, int depth) {
    if (node.isArray()) {
      ArrayNode copy = NODES.arrayNode();
      node.forEach(item -> copy.add(without(item, depth)));
      return copy;
    }
    if (node.isObject()) {
      ObjectNode copy = NODES.objectNode();
      if (depth > 0) {
        node.properties()
            .forEach(member -> copy.set(member.getKey(), without(member.getValue(), depth - 1)));
      }
      return copy;
    }
    return node;
  }

  private void add(Fixture base, String name, FixtureRequest request, FixtureResponse response) {
    derived.add(FixtureChanges.named(base, name, REASON, base.call(), request, response));
  }
}
