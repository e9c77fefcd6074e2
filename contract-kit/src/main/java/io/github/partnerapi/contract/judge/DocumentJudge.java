package io.github.partnerapi.contract.judge;

import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.SchemaWalk;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.internal.text.MediaType;
import io.github.partnerapi.contract.server.SentRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges requests and responses by the document. */
public final class DocumentJudge {
  private static final String TIMESTAMP = "partner-timestamp";

  private final ApiDocument document;
  private final RequestJudge requests;
  private final ResponseJudge responses;

  /** Reads the schemas of a document once. */
  public DocumentJudge(ApiDocument document) {
    this.document = document;
    SchemaJudge schemas = new SchemaJudge(document);
    this.requests = new RequestJudge(document, schemas);
    this.responses = new ResponseJudge(schemas);
  }

  /** Lists where a fixture's request and response are not what the document describes. */
  public List<Difference> fixture(Fixture fixture) {
    if (!document.has(fixture.operation())) {
      return List.of(
          new Difference("/operation", "an operation of the document", fixture.operation()));
    }
    DocumentedOperation operation = document.operation(fixture.operation());
    FixtureRequest request = fixture.request();
    SentRequest sent =
        new SentRequest(
            request.server(),
            request.method(),
            request.target(),
            request.headers().entrySet().stream()
                .map(header -> Map.entry(header.getKey(), header.getValue()))
                .toList(),
            request.body().bytes());
    List<Difference> differences = new ArrayList<>(requests.differences(operation, sent));
    differences.addAll(response(fixture));
    return differences;
  }

  /**
   * Lists where a fixture is not what the document describes beyond the deviations that it
   * announces, and which of these did not come true.
   */
  public List<Difference> unannounced(Fixture fixture) {
    return Deviations.beyond(fixture, fixture(fixture), "");
  }

  /** Lists where a fixture's response is not what the document describes. */
  public List<Difference> response(Fixture fixture) {
    return responses.differences(document.operation(fixture.operation()), fixture.response());
  }

  /**
   * Lists the documented members that a caller gets from no accessor although nothing is wrong with
   * them.
   *
   * @param unread the pointers below the body of the members that no accessor gives; among them may
   *     be explicit nulls and empty timestamps, which no accessor can tell from nothing
   */
  public List<Difference> unread(Fixture fixture, Set<String> unread) {
    List<Difference> differences = new ArrayList<>();
    if (unread.isEmpty()) {
      return differences;
    }
    List<Difference> invalid = response(fixture);
    walk(
        fixture,
        (pointer, pattern, schema, value) -> {
          String at = "/response/body/json" + pointer;
          boolean empty =
              value.isNull()
                  || (value.asText("-").isEmpty()
                      && schema.path("format").asText().equals(TIMESTAMP));
          if (unread.contains(pointer)
              && !empty
              && invalid.stream()
                  .noneMatch(difference -> (difference.pointer() + "/").startsWith(at + "/"))) {
            differences.add(
                new Difference(at, value + " from an accessor", "kept among the unknown members"));
          }
        });
    return differences;
  }

  /** Lists where a request is not what the document describes for an operation. */
  public List<Difference> request(String operation, SentRequest request) {
    return requests.differences(document.operation(operation), request);
  }

  /** The pointers below the body of a fixture's response at which a timestamp stands. */
  public Set<String> timestamps(Fixture fixture) {
    Set<String> pointers = new HashSet<>();
    walk(
        fixture,
        (pointer, pattern, schema, value) -> {
          if (schema.path("format").asText().equals(TIMESTAMP)) {
            pointers.add(pointer);
          }
        });
    return pointers;
  }

  /** Visits the parts of a fixture's JSON response that the document describes. */
  private void walk(Fixture fixture, SchemaWalk.Visitor visitor) {
    if (fixture.response().body() instanceof Body.JsonText json) {
      document
          .operation(fixture.operation())
          .response(fixture.status())
          .map(response -> response.schemaPointers().getOrDefault(MediaType.JSON, ""))
          .filter(pointer -> !pointer.isEmpty())
          .ifPresent(
              pointer -> new SchemaWalk(document.tree()).visit(pointer, json.tree(), visitor));
    }
  }
}
