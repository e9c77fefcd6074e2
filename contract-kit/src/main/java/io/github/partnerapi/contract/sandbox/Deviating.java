package io.github.partnerapi.contract.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Call;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Provenance;
import io.github.partnerapi.contract.internal.server.SandboxRequest;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.judge.Difference;
import io.github.partnerapi.contract.judge.DocumentJudge;
import io.github.partnerapi.contract.server.SentRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says where an exchange is not as documented, without any value of it. */
final class Deviating {
  private final ApiDocument document;
  private final DocumentJudge judge;

  Deviating(ApiDocument document) {
    this.document = document;
    this.judge = new DocumentJudge(document);
  }

  List<String> of(DocumentedOperation operation, SandboxRequest request, FixtureResponse response) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    for (String name : names()) {
      String value = request.header(name);
      if (value != null) {
        headers.add(Map.entry(name, value));
      }
    }
    SentRequest sent =
        new SentRequest(
            operation.server(), request.method(), request.target(), headers, request.body());
    List<Difference> differences = new ArrayList<>(judge.request(operation.id(), sent));
    differences.addAll(judge.response(fixture(operation, read(response))));
    return differences.stream()
        .map(each -> each.pointer() + ": must be " + each.expected())
        .distinct()
        .toList();
  }

  /** An answer that a test gives as text is JSON all the same. */
  private static FixtureResponse read(FixtureResponse response) {
    if (!(response.body() instanceof Body.Text text)) {
      return response;
    }
    try {
      return new FixtureResponse(
          response.status(), response.headers(), new Body.JsonText(ExactJson.read(text.bytes())));
    } catch (JsonProcessingException e) {
      return response;
    }
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>(document.credentialHeaders());
    names.add("Content-Type");
    return names;
  }

  private static Fixture fixture(DocumentedOperation operation, FixtureResponse response) {
    return new Fixture(
        operation.id(),
        response.status(),
        "asked",
        "asked",
        new Provenance.Synthesised("asked"),
        new Call(null, Map.of()),
        new FixtureRequest(
            operation.server(), operation.method(), operation.path(), Map.of(), new Body.None()),
        response,
        null,
        List.of());
  }
}
