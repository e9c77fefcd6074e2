package io.github.partnerapi.contract.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedCredential;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.DocumentedParameter;
import io.github.partnerapi.contract.document.Router;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.internal.text.MediaType;
import io.github.partnerapi.contract.internal.text.SentValues;
import io.github.partnerapi.contract.server.SentRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says whether a request is what the document describes for an operation. */
final class RequestJudge {
  private final ApiDocument document;
  private final Router router;
  private final SchemaJudge schemas;
  private final SentValues values;

  RequestJudge(ApiDocument document, SchemaJudge schemas) {
    this.document = document;
    this.router = new Router(document);
    this.schemas = schemas;
    this.values = new SentValues(document.tree());
  }

  List<Difference> differences(DocumentedOperation operation, SentRequest request) {
    List<Difference> differences = new ArrayList<>();
    int query = request.target().indexOf('?');
    String path = query < 0 ? request.target() : request.target().substring(0, query);
    if (!operation.server().equals(request.server())) {
      differences.add(new Difference("/request/server", operation.server(), request.server()));
    }
    String routed =
        router.find(request.method(), path).map(DocumentedOperation::id).orElse("no operation");
    if (!routed.equals(operation.id())) {
      differences.add(
          new Difference(
              "/request/target",
              "a path of " + operation.id(),
              request.method() + " " + path + ", which is " + routed));
      return differences;
    }
    path(operation, path, differences);
    query(operation, query < 0 ? "" : request.target().substring(query + 1), differences);
    security(operation, request, differences);
    body(operation, request, differences);
    return differences;
  }

  private void path(DocumentedOperation operation, String path, List<Difference> differences) {
    operation
        .pathValues(path)
        .forEach(
            (name, encoded) ->
                operation.parameters().stream()
                    .filter(
                        parameter -> parameter.in().equals("path") && parameter.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                        parameter -> differences.addAll(segment(parameter, encoded)),
                        () ->
                            differences.add(
                                new Difference(
                                    "/request/target/" + name,
                                    "a described path parameter",
                                    "none of that name"))));
  }

  private List<Difference> segment(DocumentedParameter parameter, String encoded) {
    JsonNode value = values.value(parameter.schema(), false, List.of(encoded));
    return schemas.differences(
        parameter.schemaPointer(), value, "/request/target/" + parameter.name());
  }

  private void query(DocumentedOperation operation, String query, List<Difference> differences) {
    Map<String, List<String>> sent = SentValues.pairs(query);
    for (DocumentedParameter parameter : operation.parameters()) {
      if (!parameter.in().equals("query")) {
        continue;
      }
      String at = "/request/target/" + parameter.name();
      List<String> encoded = sent.remove(parameter.name());
      if (encoded == null) {
        if (parameter.required()) {
          differences.add(
              new Difference(at, "the required parameter " + parameter.name(), "nothing"));
        }
      } else {
        boolean list =
            values.resolve(parameter.schema()).path("type").asText().equals("array")
                && !parameter.json()
                && parameter.explode();
        if (encoded.size() > 1 && !list) {
          differences.add(new Difference(at, "one value", encoded.size() + " values"));
        }
        JsonNode value =
            parameter.json()
                ? values.json(encoded.get(0))
                : values.value(parameter.schema(), parameter.explode(), encoded);
        differences.addAll(schemas.differences(parameter.schemaPointer(), value, at));
      }
    }
    sent.keySet()
        .forEach(
            name ->
                differences.add(
                    new Difference(
                        "/request/target/" + name, "no such parameter", "the parameter " + name)));
  }

  private void security(
      DocumentedOperation operation, SentRequest request, List<Difference> differences) {
    Set<String> allowed = new LinkedHashSet<>();
    boolean authenticated = !operation.needsCredential();
    for (DocumentedCredential credential : operation.credentials()) {
      allowed.add(credential.header());
      authenticated |=
          request.header(credential.header()).stream()
              .anyMatch(value -> value.startsWith(credential.prefix()));
    }
    if (!authenticated) {
      differences.add(
          new Difference(
              "/request/headers", "a credential in " + String.join(" or ", allowed), "none"));
    }
    for (String header : document.credentialHeaders()) {
      if (!allowed.contains(header) && !request.header(header).isEmpty()) {
        differences.add(
            new Difference(
                "/request/headers/" + header,
                "nothing",
                "a secret that does not belong to this server"));
      }
    }
  }

  private void body(
      DocumentedOperation operation, SentRequest request, List<Difference> differences) {
    boolean empty = request.body().length == 0;
    List<String> types = request.header("Content-Type");
    if (operation.requestMedia().isEmpty() || empty) {
      if (!empty || operation.bodyRequired()) {
        differences.add(
            new Difference(
                "/request/body", empty ? "a body" : "no body", empty ? "no body" : "a body"));
      }
      return;
    }
    String type = types.isEmpty() ? "nothing" : MediaType.of(types.get(0)).name();
    if (!operation.requestMedia().containsKey(type)) {
      differences.add(
          new Difference(
              "/request/headers/Content-Type",
              "one of " + operation.requestMedia().keySet(),
              type));
      return;
    }
    String pointer = bodyPointer(operation) + "/content/" + type.replace("/", "~1") + "/schema";
    JsonNode schema = values.resolve(operation.requestMedia().get(type).path("schema"));
    if (type.equals(MediaType.JSON)) {
      try {
        differences.addAll(
            schemas.differences(pointer, ExactJson.read(request.body()), "/request/body/json"));
      } catch (JsonProcessingException e) {
        differences.add(new Difference("/request/body/json", "JSON", e.getOriginalMessage()));
      }
    } else if (type.equals(MediaType.FORM)) {
      differences.addAll(
          schemas.differences(
              pointer,
              form(schema, new String(request.body(), StandardCharsets.UTF_8), differences),
              "/request/body/text"));
    }
  }

  private ObjectNode form(JsonNode schema, String text, List<Difference> differences) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    Map<String, List<String>> pairs = new LinkedHashMap<>(SentValues.pairs(text));
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              List<String> encoded = pairs.remove(property.getKey());
              if (encoded != null) {
                form.set(property.getKey(), values.value(property.getValue(), true, encoded));
              }
            });
    pairs
        .keySet()
        .forEach(
            name ->
                differences.add(
                    new Difference(
                        "/request/body/text/" + name, "no such field", "the field " + name)));
    return form;
  }

  /** The body may stand in the operation or, shared, among the components. */
  private String bodyPointer(DocumentedOperation operation) {
    JsonNode body = document.tree().at(operation.pointer() + "/requestBody");
    return body.has("$ref")
        ? body.get("$ref").textValue().substring(1)
        : operation.pointer() + "/requestBody";
  }
}
