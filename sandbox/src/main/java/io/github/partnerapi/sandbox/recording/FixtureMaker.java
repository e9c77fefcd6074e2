package io.github.partnerapi.sandbox.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.ErrorResponse;
import io.github.partnerapi.Headers;
import io.github.partnerapi.ResponseException;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedCredential;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Call;
import io.github.partnerapi.contract.fixture.Deviation;
import io.github.partnerapi.contract.fixture.Expectation;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Provenance;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.internal.text.MediaType;
import io.github.partnerapi.contract.judge.Difference;
import io.github.partnerapi.contract.judge.DocumentJudge;
import io.github.partnerapi.sandbox.redaction.Redactor;
import io.github.partnerapi.sandbox.redaction.Tally;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the redacted fixture of an exchange. All that identifies it, its arguments and its case,
 * comes from the redacted form.
 */
public final class FixtureMaker {
  private final Redactor redactor;
  private final LocalDate day;
  private final DocumentJudge judge;
  private final CallArguments arguments;

  /**
   * Prepares the fixtures of one recording.
   *
   * @param day the day of the recording, for the provenance
   */
  public FixtureMaker(ApiDocument document, Redactor redactor, LocalDate day) {
    this.redactor = redactor;
    this.day = day;
    this.judge = new DocumentJudge(document);
    this.arguments = new CallArguments(document.tree());
  }

  /**
   * Makes a fixture.
   *
   * @param name the case
   * @throws io.github.partnerapi.sandbox.redaction.UnrecordableException when the request cannot be
   *     redacted
   */
  public Fixture of(Captured exchange, String name) {
    DocumentedOperation operation = exchange.operation();
    Tally tally = new Tally();
    FixtureRequest request = redactor.request(operation, request(exchange), tally);
    String schema =
        operation
            .response(exchange.status())
            .map(response -> response.schemaPointers().getOrDefault(exchange.mediaType(), ""))
            .orElse("");
    FixtureResponse response =
        redactor.response(
            operation, exchange.status(), schema, exchange.headers(), exchange.body(), tally);
    List<String> redactions = new ArrayList<>();
    if (!operation.credentials().isEmpty()) {
      redactions.add("replaced the credential by the sandbox's");
    }
    redactions.addAll(tally.sentences());
    Fixture fixture = fixture(exchange, name, request, response, redactions, List.of());
    List<Deviation> deviations =
        judge.fixture(fixture).stream()
            .map(Difference::pointer)
            .distinct()
            .map(this::deviation)
            .toList();
    return fixture(exchange, name, request, response, redactions, deviations);
  }

  private Fixture fixture(
      Captured exchange,
      String name,
      FixtureRequest request,
      FixtureResponse response,
      List<String> redactions,
      List<Deviation> deviations) {
    DocumentedOperation operation = exchange.operation();
    return new Fixture(
        operation.id(),
        exchange.status(),
        name,
        "What the service answered on " + day,
        new Provenance.Recorded(day.toString(), redactions),
        new Call(credential(operation, request), arguments.of(operation, request)),
        request,
        response,
        expectation(operation, response),
        deviations);
  }

  private Deviation deviation(String pointer) {
    return new Deviation(pointer, "Recorded so on " + day + "; the document does not say it.");
  }

  private static @Nullable String credential(
      DocumentedOperation operation, FixtureRequest request) {
    for (DocumentedCredential credential : operation.credentials()) {
      String value = request.headers().get(credential.header());
      if (value != null) {
        return value.substring(credential.prefix().length());
      }
    }
    return null;
  }

  /** The exception that both clients throw for such a response; null for a success. */
  private static @Nullable Expectation expectation(
      DocumentedOperation operation, FixtureResponse response) {
    if (!response.isError()) {
      return null;
    }
    String reason =
        response.isSuccess()
            ? ""
            : operation
                .response(response.status())
                .map(documented -> documented.description())
                .orElse("");
    ErrorResponse error =
        new ErrorResponse(
            operation.id(), response.status(), reason, Headers.of(Map.of()), new byte[0]);
    return new Expectation(ResponseException.of(error).getClass().getSimpleName(), reason);
  }

  private static FixtureRequest request(Captured exchange) {
    DocumentedOperation operation = exchange.operation();
    return new FixtureRequest(
        operation.server(),
        operation.method(),
        exchange.target(),
        exchange.requestHeaders(),
        body(exchange));
  }

  private static Body body(Captured exchange) {
    if (exchange.requestBody().length == 0) {
      return new Body.None();
    }
    MediaType type = MediaType.of(exchange.requestHeaders().get("Content-Type"));
    try {
      JsonNode tree =
          type.is(MediaType.JSON) ? ExactJson.read(exchange.requestBody()) : ExactJson.missing();
      return tree.isMissingNode()
          ? new Body.Text(new String(exchange.requestBody(), StandardCharsets.UTF_8))
          : new Body.JsonText(tree);
    } catch (JsonProcessingException e) {
      return new Body.Text("");
    }
  }
}
