package io.github.partnerapi.sandbox.redaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.partnerapi.call.WireText;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.DocumentedParameter;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.internal.text.MediaType;
import io.github.partnerapi.contract.internal.text.SentValues;
import io.github.partnerapi.sandbox.redaction.ValueRedactor.Place;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Redacts a request. What stays is kept to the byte; what is replaced is encoded as both clients
 * encode it, so that the redacted request is the one that they send for the redacted arguments.
 */
final class RequestRedactor {
  private final SentValues schemas;
  private final ValueRedactor values;

  RequestRedactor(JsonNode document, ValueRedactor values) {
    this.schemas = new SentValues(document);
    this.values = values;
  }

  /**
   * Redacts target and body; the headers, which are chosen elsewhere, are passed through.
   *
   * @throws UnrecordableException when the body is of a kind that cannot be redacted, or a
   *     parameter that is documented as JSON is none
   */
  FixtureRequest redact(DocumentedOperation operation, FixtureRequest request, Tally tally) {
    String query = query(operation, request.query(), tally);
    String target = path(operation, request.path(), tally) + (query.isEmpty() ? "" : "?" + query);
    return new FixtureRequest(
        request.server(),
        request.method(),
        target,
        request.headers(),
        body(operation, request, tally));
  }

  private String path(DocumentedOperation operation, String path, Tally tally) {
    String redacted = operation.path();
    for (Map.Entry<String, String> value : operation.pathValues(path).entrySet()) {
      String name = value.getKey();
      redacted =
          redacted.replace(
              "{" + name + "}",
              piece(
                  operation,
                  parameter(operation, "path", name),
                  name,
                  value.getValue(),
                  WireText::segment,
                  tally));
    }
    return redacted;
  }

  private String query(DocumentedOperation operation, String query, Tally tally) {
    Place place = new Place(operation.id(), "/request/target", false, tally);
    return eachPair(
        query,
        name -> parameter(operation, "query", name) != null ? name : values.name(place, name),
        (name, value) -> {
          DocumentedParameter parameter = parameter(operation, "query", name);
          if (parameter != null && parameter.json()) {
            return jsonText(operation, parameter, value, tally);
          }
          boolean commas =
              parameter != null
                  && !parameter.explode()
                  && schemas.resolve(parameter.schema()).path("type").asText().equals("array");
          return Arrays.stream(commas ? value.split(",", -1) : new String[] {value})
              .map(item -> piece(operation, parameter, name, item, WireText::query, tally))
              .collect(Collectors.joining(","));
        });
  }

  /** A name that stays is kept to the byte, too; one that is not documented may be somebody's. */
  private static String eachPair(
      String text, UnaryOperator<String> rename, BinaryOperator<String> change) {
    if (text.isEmpty()) {
      return text;
    }
    return Arrays.stream(text.split("&", -1))
        .map(
            pair -> {
              int equals = pair.indexOf('=');
              String encoded = equals < 0 ? pair : pair.substring(0, equals);
              String name = SentValues.decoded(encoded);
              String renamed = rename.apply(name);
              String shown = renamed.equals(name) ? encoded : WireText.form(name, renamed);
              return equals < 0
                  ? shown
                  : shown + "=" + change.apply(name, pair.substring(equals + 1));
            })
        .collect(Collectors.joining("&"));
  }

  private String jsonText(
      DocumentedOperation operation, DocumentedParameter parameter, String encoded, Tally tally) {
    Place place =
        new Place(
            operation.id(), "/request/target/" + parameter.name(), parameter.sensitive(), tally);
    try {
      JsonNode tree = ExactJson.read(SentValues.decoded(encoded).getBytes(StandardCharsets.UTF_8));
      JsonNode redacted = values.json(place, parameter.schema(), tree);
      return redacted.equals(tree)
          ? encoded
          : WireText.segment(
              parameter.name(), new String(ExactJson.write(redacted), StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new UnrecordableException("its " + parameter.name() + " is no JSON");
    }
  }

  private String piece(
      DocumentedOperation operation,
      @Nullable DocumentedParameter parameter,
      String name,
      String encoded,
      Encoding encoding,
      Tally tally) {
    Place place =
        new Place(
            operation.id(),
            "/request/target/" + name,
            parameter != null && parameter.sensitive(),
            tally);
    JsonNode schema =
        parameter == null ? MissingNode.getInstance() : schemas.resolve(parameter.schema());
    JsonNode item =
        schema.path("type").asText().equals("array")
            ? schemas.resolve(schema.path("items"))
            : schema;
    return scalar(place, item, encoded, text -> String.valueOf(encoding.encode(name, text)));
  }

  /** A number in a query is redacted as a number in a body would be. */
  private String scalar(
      Place place, JsonNode schema, String encoded, UnaryOperator<String> encode) {
    JsonNode value = schemas.value(schema, true, List.of(encoded));
    String before = SentValues.decoded(encoded);
    String after =
        value.isNumber() || value.isBoolean()
            ? values.json(place, schema, value).asText()
            : values.text(place, schema, before);
    return after.equals(before) || after.equals(value.asText()) ? encoded : encode.apply(after);
  }

  private Body body(DocumentedOperation operation, FixtureRequest request, Tally tally) {
    if (request.body().isAbsent()) {
      return request.body();
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(request.headers());
    String type = MediaType.of(headers.getOrDefault("Content-Type", "nothing")).name();
    JsonNode media = operation.requestMedia().get(type);
    JsonNode schema =
        media == null ? MissingNode.getInstance() : schemas.resolve(media.path("schema"));
    if (request.body() instanceof Body.JsonText json) {
      return new Body.JsonText(
          values.json(
              new Place(operation.id(), "/request/body/json", false, tally), schema, json.tree()));
    }
    if (request.body() instanceof Body.Text form && type.equals(MediaType.FORM)) {
      JsonNode fields = schema.path("properties");
      Place whole = new Place(operation.id(), "/request/body/text", false, tally);
      return new Body.Text(
          eachPair(
              form.text(),
              name -> fields.has(name) ? name : values.name(whole, name),
              (name, value) -> {
                Place place = new Place(operation.id(), "/request/body/text/" + name, false, tally);
                return scalar(
                    place,
                    schemas.resolve(fields.path(name)),
                    value,
                    text -> WireText.form(name, text));
              }));
    }
    throw new UnrecordableException(
        "its request has a body of " + type + ", which cannot be redacted");
  }

  private static @Nullable DocumentedParameter parameter(
      DocumentedOperation operation, String in, String name) {
    return operation.parameters().stream()
        .filter(each -> each.in().equals(in) && each.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** How a value is encoded at its place. */
  @FunctionalInterface
  private interface Encoding {
    @Nullable String encode(String name, Object value);
  }
}
