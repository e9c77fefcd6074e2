package io.github.partnerapi.verification.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedCredential;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.DocumentedParameter;
import io.github.partnerapi.contract.document.SchemaWalk;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.internal.text.MediaType;
import io.github.partnerapi.contract.internal.text.SentValues;
import io.github.partnerapi.contract.server.SentRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Lists what one exchange has exercised: of the request what was really sent, of the response what
 * the client got.
 */
final class Observation {
  private final ApiDocument document;
  private final DocumentedOperation operation;
  private final SentValues values;
  private final Set<Item> items = new HashSet<>();

  private Observation(ApiDocument document, DocumentedOperation operation) {
    this.document = document;
    this.operation = operation;
    this.values = new SentValues(document.tree());
  }

  static Set<Item> of(ApiDocument document, Exchange exchange) {
    Observation observation =
        new Observation(document, document.operation(exchange.fixture().operation()));
    exchange.requests().stream().findFirst().ifPresent(observation::request);
    observation.response(exchange.fixture().response());
    return observation.items;
  }

  private void request(SentRequest request) {
    add(Dimension.OPERATION, "");
    for (DocumentedCredential credential : operation.credentials()) {
      if (request.header(credential.header()).stream()
          .anyMatch(value -> value.startsWith(credential.prefix()))) {
        add(Dimension.SECURITY, credential.scheme());
      }
    }
    int query = request.target().indexOf('?');
    String[] template = operation.path().split("/", -1);
    String[] parts =
        (query < 0 ? request.target() : request.target().substring(0, query)).split("/", -1);
    Map<String, List<String>> sent =
        SentValues.pairs(query < 0 ? "" : request.target().substring(query + 1));
    for (int i = 0; i < Math.min(template.length, parts.length); i++) {
      if (template[i].startsWith("{")) {
        sent.put(template[i].substring(1, template[i].length() - 1), List.of(parts[i]));
      }
    }
    for (DocumentedParameter parameter : operation.parameters()) {
      List<String> encoded = sent.get(parameter.name());
      parameter(
          parameter.name(),
          encoded != null,
          encoded != null && !parameter.json()
              ? values.value(parameter.schema(), parameter.explode(), encoded)
              : ExactJson.missing());
    }
    request.header("Content-Type").stream()
        .findFirst()
        .ifPresent(type -> body(type, request.body()));
  }

  private void body(String contentType, byte[] bytes) {
    String type = MediaType.of(contentType).name();
    add(Dimension.MEDIA_TYPE, "request " + type);
    JsonNode media = operation.requestMedia().get(type);
    if (media == null) {
      return;
    }
    JsonNode schema = values.resolve(media.path("schema"));
    try {
      if (type.equals(MediaType.JSON)) {
        members("body", schema, ExactJson.read(bytes));
      } else if (type.equals(MediaType.FORM)) {
        members("body", schema, form(schema, new String(bytes, StandardCharsets.UTF_8)));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(operation.id() + ": a body that passed as JSON is none", e);
    }
  }

  private ObjectNode form(JsonNode schema, String text) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    SentValues.pairs(text)
        .forEach(
            (name, encoded) ->
                form.set(name, values.value(schema.path("properties").path(name), true, encoded)));
    return form;
  }

  private void members(String subject, JsonNode schema, JsonNode value) {
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode member = value.path(property.getKey());
              String name = subject + "/" + property.getKey();
              parameter(name, !member.isMissingNode(), member);
              members(name, values.resolve(property.getValue()), member);
            });
    if (schema.has("items")) {
      value.forEach(item -> members(subject + "/*", values.resolve(schema.get("items")), item));
    }
  }

  private void parameter(String subject, boolean present, JsonNode value) {
    add(present ? Dimension.PARAMETER_PRESENT : Dimension.PARAMETER_ABSENT, subject);
    if (value.isValueNode() && !value.isNull()) {
      add(Dimension.PARAMETER_VALUE, subject + "=" + value.asText());
    }
    if (value.isArray()) {
      value.forEach(item -> add(Dimension.PARAMETER_VALUE, subject + "=" + item.asText()));
    }
  }

  private void response(FixtureResponse response) {
    for (String status :
        List.of(Integer.toString(response.status()), response.status() / 100 + "XX", "default")) {
      if (operation.responses().containsKey(status)) {
        add(Dimension.STATUS, status);
        response(status, response);
        return;
      }
    }
  }

  private void response(String status, FixtureResponse response) {
    if (response.body().isAbsent()) {
      return;
    }
    String type = MediaType.of(response.headers().get("Content-Type")).name();
    add(Dimension.MEDIA_TYPE, status + " " + type);
    String schema =
        Objects.requireNonNull(operation.responses().get(status), status)
            .schemaPointers()
            .getOrDefault(type, "");
    if (response.body() instanceof Body.JsonText json && !schema.isEmpty()) {
      new SchemaWalk(document.tree())
          .visit(
              schema,
              json.tree(),
              (pointer, pattern, part, value) -> {
                if (value.isMissingNode()) {
                  add(Dimension.MEMBER_ABSENT, status + " " + pattern);
                } else {
                  add(
                      value.isNull() ? Dimension.MEMBER_NULL : Dimension.MEMBER_SEEN,
                      status + " " + pattern);
                }
              });
    }
  }

  private void add(Dimension dimension, String subject) {
    items.add(new Item(dimension, operation.id(), subject));
  }
}
