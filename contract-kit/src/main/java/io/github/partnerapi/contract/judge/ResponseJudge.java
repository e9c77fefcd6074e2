package io.github.partnerapi.contract.judge;

import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.DocumentedResponse;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.internal.text.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says whether a response is what the document describes for an operation. */
final class ResponseJudge {
  private final SchemaJudge schemas;

  ResponseJudge(SchemaJudge schemas) {
    this.schemas = schemas;
  }

  List<Difference> differences(DocumentedOperation operation, FixtureResponse response) {
    Optional<DocumentedResponse> documented = operation.response(response.status());
    if (documented.isEmpty()) {
      return List.of(
          new Difference(
              "/response/status",
              "one of " + operation.responses().keySet(),
              Integer.toString(response.status())));
    }
    return body(documented.get(), response);
  }

  private List<Difference> body(DocumentedResponse documented, FixtureResponse response) {
    List<Difference> differences = new ArrayList<>();
    if (response.body().isAbsent()) {
      if (response.isSuccess() && !documented.schemaPointers().isEmpty()) {
        differences.add(
            new Difference(
                "/response/body", "a body of " + documented.schemaPointers().keySet(), "no body"));
      }
      return differences;
    }
    if (documented.schemaPointers().isEmpty()) {
      return List.of(new Difference("/response/body", "no body", "a body"));
    }
    String type = MediaType.of(response.headers().getOrDefault("Content-Type", "nothing")).name();
    String schema = documented.schemaPointers().get(type);
    if (schema == null) {
      differences.add(
          new Difference(
              "/response/headers/Content-Type",
              "one of " + documented.schemaPointers().keySet(),
              type));
    } else if (type.equals(MediaType.JSON)) {
      if (response.body() instanceof Body.JsonText json) {
        differences.addAll(
            schema.isEmpty()
                ? List.of()
                : schemas.differences(schema, json.tree(), "/response/body/json"));
      } else {
        differences.add(new Difference("/response/body", "JSON", "another kind of body"));
      }
    } else if (response.body() instanceof Body.JsonText) {
      differences.add(new Difference("/response/body", "a body of " + type, "JSON"));
    }
    return differences;
  }
}
