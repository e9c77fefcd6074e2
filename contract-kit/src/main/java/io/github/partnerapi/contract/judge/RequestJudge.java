package io.github.partnerapi.contract.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.Credential;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.DocumentedParameter;
import io.github.partnerapi.contract.document.Router;
import io.github.partnerapi.contract.internal.text.Json;
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

  List<Finding> findings(DocumentedOperation operation, SentRequest request) {
    List<Finding> findings = new ArrayList<>();
    int query = request.target().indexOf('?');
    String path = query < 0 ? request.target() : request.target().substring(0, query);
    if (!operation.server().equals(request.server())) {
      findings.add(new Finding("/request/server", operation.server(), request.server()));
    }
    String routed = router.find(request.method(), path).map(DocumentedOperation::id).orElse("no operation");
    if (!routed.equals(operation.id())) {
      findings.add(new Finding("/request/target", "a path of " + operation.id(), request.method() + " " + path + ", which is " + routed));
      return findings;
    }
    path(operation, path, findings);
    query(operation, query < 0 ? "" : request.target().substring(query + 1), findings);
    security(operation, request, findings);
    body(operation, request, findings);
    return findings;
  }

  private void path(DocumentedOperation operation, String path, List<Finding> findings) {
    operation.pathValues(path).forEach(
        (name, encoded) ->
            operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("path") && parameter.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                    parameter -> findings.addAll(segment(parameter, encoded)),
                    () -> findings.add(new Finding("/request/target/" + name, "a described path parameter", "none of that name"))));
  }

  private List<Finding> segment(DocumentedParameter parameter, String encoded) {
    JsonNode value = values.value(parameter.schema(), false, List.of(encoded));
    return schemas.findings(parameter.schemaPointer(), value, "/request/target/" + parameter.name());
  }

  private void query(DocumentedOperation operation, String query, List<Finding> findings) {
    Map<String, List<String>> sent = SentValues.pairs(query);
    for (DocumentedParameter parameter : operation.parameters()) {
      if (!parameter.in().equals("query")) {
        continue;
      }
      String at = "/request/target/" + parameter.name();
      List<String> encoded = sent.remove(parameter.name());
      if (encoded == null) {
        if (parameter.required()) {
          findings.add(new Finding(at, "the required parameter " + parameter.name(), "nothing"));
        }
      } else {
        boolean list = values.resolve(parameter.schema()).path("type").asText().equals("array") && !parameter.json() && parameter.explode();
        if (encoded.size() > 1 && !list) {
          findings.add(new Finding(at, "one value", encoded.size() + " values"));
        }
        JsonNode value = parameter.json() ? values.json(encoded.get(0)) : values.value(parameter.schema(), parameter.explode(), encoded);
        findings.addAll(schemas.findings(parameter.schemaPointer(), value, at));
      }
    }
    sent.keySet().forEach(name -> findings.add(new Finding("/request/target/" + name, "no such parameter", "the parameter " + name)));
  }

  private void security(DocumentedOperation operation, SentRequest request, List<Finding> findings) {
    Set<String> allowed = new LinkedHashSet<>();
    boolean authenticated = operation.credentials().isEmpty();
    for (Credential credential : operation.credentials()) {
      allowed.add(credential.header());
      authenticated |= request.header(credential.header()).stream().anyMatch(value -> value.startsWith(credential.prefix()));
    }
    if (!authenticated) {
      findings.add(new Finding("/request/headers", "a credential in " + String.join(" or ", allowed), "none"));
    }
    for (String header : List.of("Authorization", "X-API-Key")) {
      if (!allowed.contains(header) && !request.header(header).isEmpty()) {
        findings.add(new Finding("/request/headers/" + header, "nothing", "a secret that does not belong to this server"));
      }
    }
  }

  private void body(DocumentedOperation operation, SentRequest request, List<Finding> findings) {
    boolean empty = request.body().length == 0;
    List<String> types = request.header("Content-Type");
    if (operation.requestMedia().isEmpty() || empty) {
      if (!empty || operation.bodyRequired()) {
        findings.add(new Finding("/request/body", empty ? "a body" : "no body", empty ? "no body" : "a body"));
      }
      return;
    }
    String type = types.isEmpty() ? "nothing" : types.get(0).split(";", 2)[0].trim();
    if (!operation.requestMedia().containsKey(type)) {
      findings.add(new Finding("/request/headers/Content-Type", "one of " + operation.requestMedia().keySet(), type));
      return;
    }
    String pointer = bodyPointer(operation) + "/content/" + type.replace("/", "~1") + "/schema";
    JsonNode schema = values.resolve(operation.requestMedia().get(type).path("schema"));
    if (type.equals("application/json")) {
      try {
        findings.addAll(schemas.findings(pointer, Json.read(request.body()), "/request/body/json"));
      } catch (JsonProcessingException e) {
        findings.add(new Finding("/request/body/json", "JSON", e.getOriginalMessage()));
      }
    } else if (type.equals("application/x-www-form-urlencoded")) {
      findings.addAll(schemas.findings(pointer, form(schema, new String(request.body(), StandardCharsets.UTF_8), findings), "/request/body/text"));
    }
  }

  private ObjectNode form(JsonNode schema, String text, List<Finding> findings) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    Map<String, List<String>> pairs = new LinkedHashMap<>(SentValues.pairs(text));
    schema.path("properties").properties().forEach(property -> {
      List<String> encoded = pairs.remove(property.getKey());
      if (encoded != null) {
        form.set(property.getKey(), values.value(property.getValue(), true, encoded));
      }
    });
    pairs.keySet().forEach(name -> findings.add(new Finding("/request/body/text/" + name, "no such field", "the field " + name)));
    return form;
  }

  /** The body may stand in the operation or, shared, among the components. */
  private String bodyPointer(DocumentedOperation operation) {
    JsonNode body = document.tree().at(operation.pointer() + "/requestBody");
    return body.has("$ref") ? body.get("$ref").textValue().substring(1) : operation.pointer() + "/requestBody";
  }
}
