package io.github.partnerapi.sandbox.redaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.internal.text.MediaType;
import io.github.partnerapi.sandbox.redaction.ValueRedactor.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Redacts a response. JSON and CSV lose their values and keep their form; of any other body only
 * the kind stays. Of the headers only those on a list stay. {@code Content-Length} is never kept:
 * who serves the fixture counts its body.
 */
final class ResponseRedactor {
  private static final Set<String> KEPT = Set.of("content-type", "retry-after");

  private final JsonNode document;
  private final ValueRedactor values;
  private final RedactionRules rules;

  ResponseRedactor(JsonNode document, ValueRedactor values, RedactionRules rules) {
    this.document = document;
    this.values = values;
    this.rules = rules;
  }

  /**
   * Redacts a response.
   *
   * @param schemaPointer the pointer of the schema of its body in the document; empty when there is
   *     none
   * @param headers the headers as received
   * @param body the bytes as received
   */
  FixtureResponse redact(
      DocumentedOperation operation,
      int status,
      String schemaPointer,
      Map<String, String> headers,
      byte[] body,
      Tally tally) {
    Map<String, String> kept = new LinkedHashMap<>();
    headers.forEach(
        (name, value) -> {
          boolean listed = KEPT.contains(name.toLowerCase(Locale.ROOT));
          if ((listed && isPlain(name, value))
              || rules.keeps(operation.id(), "/response/headers/" + name)) {
            kept.put(
                canonical(name), canonical(name).equals("Content-Type") ? mediaType(value) : value);
          } else {
            tally.leftOut(name);
          }
        });
    return new FixtureResponse(
        status,
        kept,
        body(operation, schemaPointer, kept.getOrDefault("Content-Type", ""), body, tally));
  }

  private Body body(
      DocumentedOperation operation, String schemaPointer, String type, byte[] bytes, Tally tally) {
    if (bytes.length == 0) {
      return new Body.None();
    }
    Place place = new Place(operation.id(), "/response/body/json", false, tally);
    JsonNode schema =
        schemaPointer.isEmpty() ? MissingNode.getInstance() : document.at(schemaPointer);
    MediaType media = MediaType.of(type);
    Optional<JsonNode> json = json(bytes);
    if (json.isPresent() && !media.isOfType("text")) {
      return new Body.JsonText(values.json(place, schema, json.get()));
    }
    if (media.is("text/csv")) {
      Place cell = new Place(operation.id(), "/response/body/text/*", false, tally);
      return new Body.Text(
          CsvText.eachCell(
              new String(bytes, StandardCharsets.UTF_8),
              text -> values.text(cell, MissingNode.getInstance(), text)));
    }
    tally.replaced("the whole body");
    if (media.is("application/pdf")) {
      return new Body.Binary(base64("%PDF-1.4\n%%EOF\n"));
    }
    boolean text =
        media.isOfType("text") || media.name().endsWith("json") || media.name().isEmpty();
    return text ? new Body.Text("redacted") : new Body.Binary(base64("redacted"));
  }

  private static Optional<JsonNode> json(byte[] bytes) {
    try {
      return Optional.of(ExactJson.read(bytes));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** A value of another form than usual may hold anything. */
  private static boolean isPlain(String name, String value) {
    return name.equalsIgnoreCase("Content-Type")
        ? value.matches("[A-Za-z]+/[A-Za-z0-9.+-]{1,60}(\\s*;.*)?")
        : value.matches("[0-9]{1,9}|[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT");
  }

  /** The body is written in UTF-8, whatever it was, and other parameters may hold anything. */
  private static String mediaType(String value) {
    MediaType type = MediaType.of(value);
    return type.lowerCaseName() + (type.has("charset") ? "; charset=utf-8" : "");
  }

  private static String canonical(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "content-type" -> "Content-Type";
      case "retry-after" -> "Retry-After";
      default -> name;
    };
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
