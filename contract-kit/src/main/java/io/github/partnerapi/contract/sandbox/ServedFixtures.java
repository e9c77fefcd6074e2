package io.github.partnerapi.contract.sandbox;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.DocumentedResponse;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Call;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.fixture.Provenance;
import io.github.partnerapi.contract.judge.DocumentJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What another document than that of the fixtures can be served with. A fixture belongs to an
 * operation by its id: it is sent to where the served document has that operation, and left out if
 * its request or its response is not what that document describes. An operation whose success is
 * shown by no fixture then answers with the example that the document itself has.
 */
final class ServedFixtures {
  private final Fixtures fixtures;
  private final ApiDocument document;
  private final DocumentJudge judge;

  private ServedFixtures(Fixtures fixtures, ApiDocument document) {
    this.fixtures = fixtures;
    this.document = document;
    this.judge = new DocumentJudge(document);
  }

  /** Gives the fixtures for a document; the same ones if it is theirs. */
  static Fixtures of(Fixtures fixtures, ApiDocument document) {
    return document.tree().equals(fixtures.document().tree())
        ? fixtures
        : new ServedFixtures(fixtures, document).served();
  }

  private Fixtures served() {
    List<Fixture> served = new ArrayList<>();
    for (DocumentedOperation operation : document.operations()) {
      List<Fixture> addressed =
          fixtures.of(operation.id()).stream()
              .flatMap(fixture -> addressed(fixture, operation).stream())
              .sorted(Answers.SUCCESS_FIRST)
              .toList();
      List<Fixture> own = addressed.stream().filter(this::fits).toList();
      served.addAll(own);
      if (own.stream().allMatch(fixture -> fixture.expect() != null)) {
        // A failure can have been recorded with the very same request.
        FixtureRequest request =
            addressed.stream()
                .filter(fixture -> fixture.expect() == null)
                .findFirst()
                .map(Fixture::request)
                .orElseGet(() -> anyRequest(operation));
        example(operation).map(answer -> shown(operation, request, answer)).ifPresent(served::add);
      }
    }
    return Fixtures.of(document, served);
  }

  /** Says whether the served document describes an exchange; a credential too many does no harm. */
  private boolean fits(Fixture fixture) {
    return judge.unannounced(fixture).stream()
        .allMatch(
            difference ->
                fixtures.document().credentialHeaders().stream()
                    .anyMatch(name -> difference.pointer().equals("/request/headers/" + name)));
  }

  /** The same exchange at the address that the served document has for it, if it can go there. */
  private Optional<Fixture> addressed(Fixture fixture, DocumentedOperation operation) {
    DocumentedOperation recorded = fixtures.document().operation(fixture.operation());
    FixtureRequest request = fixture.request();
    Map<String, String> values =
        recorded.path().split("/", -1).length == request.path().split("/", -1).length
            ? recorded.pathValues(request.path())
            : Map.of();
    String path = operation.path();
    for (Map.Entry<String, String> value : values.entrySet()) {
      path = path.replace("{" + value.getKey() + "}", value.getValue());
    }
    if (path.contains("{")) {
      return Optional.empty();
    }
    String query = request.query();
    return Optional.of(
        with(
            fixture,
            new FixtureRequest(
                operation.server(),
                operation.method(),
                query.isEmpty() ? path : path + "?" + query,
                request.headers(),
                request.body())));
  }

  private static Fixture with(Fixture fixture, FixtureRequest request) {
    return new Fixture(
        fixture.operation(),
        fixture.status(),
        fixture.name(),
        fixture.title(),
        fixture.provenance(),
        fixture.call(),
        request,
        fixture.response(),
        fixture.expect(),
        fixture.deviations());
  }

  /** The first success that the document shows, or one without a body where none is documented. */
  private Optional<FixtureResponse> example(DocumentedOperation operation) {
    for (Map.Entry<String, DocumentedResponse> response :
        new TreeMap<>(operation.responses()).entrySet()) {
      if (response.getKey().matches("2[0-9]{2}")) {
        int status = Integer.parseInt(response.getKey());
        if (response.getValue().schemaPointers().isEmpty()) {
          return Optional.of(new FixtureResponse(status, Map.of(), new Body.None()));
        }
        for (String type : response.getValue().schemaPointers().keySet()) {
          Optional<FixtureResponse> found =
              value(response.getValue(), type)
                  .map(body -> new FixtureResponse(status, Map.of("Content-Type", type), body));
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The document's example of a body, or one made of the examples of its members. */
  private Optional<Body> value(DocumentedResponse response, String type) {
    JsonNode media =
        document.tree().at(JsonPointer.compile(response.pointer())).path("content").path(type);
    JsonNode value = media.path("example");
    for (JsonNode example : media.path("examples")) {
      value = value.isMissingNode() ? example.path("value") : value;
    }
    boolean json = type.endsWith("json");
    if (value.isMissingNode() && json) {
      value =
          new SchemaExample(document.tree()).of(response.schemaPointers().getOrDefault(type, ""));
    }
    if (json) {
      return Optional.of(value.isMissingNode() ? NullNode.getInstance() : value)
          .map(Body.JsonText::new);
    }
    return Optional.ofNullable(value.textValue()).map(Body.Text::new);
  }

  private static FixtureRequest anyRequest(DocumentedOperation operation) {
    return new FixtureRequest(
        operation.server(), operation.method(), operation.path(), Map.of(), new Body.None());
  }

  private static Fixture shown(
      DocumentedOperation operation, FixtureRequest request, FixtureResponse response) {
    return new Fixture(
        operation.id(),
        response.status(),
        "example",
        "The example of the document",
        new Provenance.Synthesised("No fixture fits the document that is served"),
        new Call(null, Map.of()),
        request,
        response,
        null,
        List.of());
  }
}
