package io.github.partnerapi.contract.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Fixtures;
import java.util.Collection;
import java.util.function.Predicate;

/** The recorded responses as moulds for what a sandbox that remembers answers. */
final class Shapes {
  private final Fixtures fixtures;

  Shapes(Fixtures fixtures) {
    this.fixtures = fixtures;
  }

  /** A copy of the documented body of an operation's success. */
  ObjectNode documented(String operation) {
    JsonNode tree = ((Body.JsonText) success(operation).body()).tree();
    return tree.deepCopy();
  }

  /** The recorded success of an operation. */
  FixtureResponse success(String operation) {
    return shown(operation, fixture -> fixture.expect() == null);
  }

  /** The recorded success of an operation with another body. */
  FixtureResponse success(String operation, ObjectNode body) {
    FixtureResponse recorded = success(operation);
    return new FixtureResponse(
        recorded.status(), recorded.headers(), new Body.JsonText(body.deepCopy()));
  }

  /** The recorded success of an operation that lists things. */
  FixtureResponse list(String operation, Collection<ObjectNode> things) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("result").addAll(things);
    return success(operation, answer);
  }

  /** The recorded refusal of an operation with one status. */
  FixtureResponse refusal(String operation, int status) {
    return shown(operation, fixture -> fixture.status() == status);
  }

  private FixtureResponse shown(String operation, Predicate<Fixture> wanted) {
    return fixtures.of(operation).stream()
        .filter(wanted)
        .min(Answers.SUCCESS_FIRST)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No fixture shows what the sandbox has to answer for " + operation))
        .response();
  }
}
