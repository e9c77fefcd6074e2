package io.github.partnerapi.sandbox.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import java.util.Map;

/** Redacts the exchanges of one recording, each value in all of them alike. */
public final class Redactor {
  private final RequestRedactor requests;
  private final ResponseRedactor responses;

  /** Redacts by a document and the rules of a recording. */
  public Redactor(ApiDocument document, Pseudonyms pseudonyms, RedactionRules rules) {
    JsonNode tree = document.tree();
    ValueRedactor values = new ValueRedactor(tree, pseudonyms, rules);
    this.requests = new RequestRedactor(tree, values);
    this.responses = new ResponseRedactor(tree, values, rules);
  }

  /**
   * Redacts the target and the body of a request; its headers have to be chosen before.
   *
   * @throws UnrecordableException when the body is of a kind that cannot be redacted
   */
  public FixtureRequest request(
      DocumentedOperation operation, FixtureRequest request, Tally tally) {
    return requests.redact(operation, request, tally);
  }

  /**
   * Redacts a response.
   *
   * @param schemaPointer the pointer of the schema of its body in the document; empty when there is
   *     none
   */
  public FixtureResponse response(
      DocumentedOperation operation,
      int status,
      String schemaPointer,
      Map<String, String> headers,
      byte[] body,
      Tally tally) {
    return responses.redact(operation, status, schemaPointer, headers, body, tally);
  }
}
