package io.github.partnerapi.contract.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.internal.text.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the operations out of a bundled document and follows the references on the way. */
final class OperationReader {
  private static final Set<String> METHODS =
      Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

  private static final String AUTHORIZATION = "Authorization";

  private final JsonNode document;

  OperationReader(JsonNode document) {
    this.document = document;
  }

  List<DocumentedOperation> operations() {
    List<DocumentedOperation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              Located item =
                  resolve(
                      new Located(path.getValue(), "/paths/" + ExactJson.escaped(path.getKey())));
              item.node()
                  .properties()
                  .forEach(
                      member -> {
                        if (METHODS.contains(member.getKey())) {
                          operations.add(operation(path.getKey(), item, member.getKey()));
                        }
                      });
            });
    return operations;
  }

  private DocumentedOperation operation(String path, Located item, String method) {
    Located operation = item.child(method);
    Located body = resolve(operation.child("requestBody"));
    Map<String, JsonNode> requestMedia = new LinkedHashMap<>();
    body.node()
        .path("content")
        .properties()
        .forEach(media -> requestMedia.put(media.getKey(), media.getValue()));
    return new DocumentedOperation(
        operation.node().path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        server(item, operation),
        operation.pointer(),
        credentials(operation.node()),
        needsCredential(operation.node()),
        parameters(item, operation),
        requestMedia,
        body.node().path("required").asBoolean(false),
        responses(operation.child("responses")));
  }

  private String server(Located item, Located operation) {
    for (JsonNode level : List.of(operation.node(), item.node(), document)) {
      if (level.path("servers").has(0)) {
        return level.path("servers").get(0).path("url").asText();
      }
    }
    return "";
  }

  private JsonNode security(JsonNode operation) {
    return operation.has("security") ? operation.get("security") : document.path("security");
  }

  private boolean needsCredential(JsonNode operation) {
    boolean needed = false;
    for (JsonNode alternative : security(operation)) {
      if (alternative.isEmpty()) {
        return false;
      }
      needed = true;
    }
    return needed;
  }

  private List<DocumentedCredential> credentials(JsonNode operation) {
    List<DocumentedCredential> credentials = new ArrayList<>();
    for (JsonNode alternative : security(operation)) {
      for (Map.Entry<String, JsonNode> scheme : alternative.properties()) {
        credentials.add(credential(scheme.getKey()));
      }
    }
    return credentials;
  }

  private DocumentedCredential credential(String scheme) {
    JsonNode definition = schemes().path(scheme);
    return definition.path("type").asText().equals("apiKey")
        ? new DocumentedCredential(scheme, definition.path("name").asText(), "")
        : new DocumentedCredential(scheme, AUTHORIZATION, "Bearer ");
  }

  /** The header that HTTP has for credentials, and those of all security schemes. */
  Set<String> credentialHeaders() {
    Set<String> headers = new LinkedHashSet<>(Set.of(AUTHORIZATION));
    schemes().fieldNames().forEachRemaining(scheme -> headers.add(credential(scheme).header()));
    return headers;
  }

  private JsonNode schemes() {
    return document.path("components").path("securitySchemes");
  }

  private List<DocumentedParameter> parameters(Located item, Located operation) {
    Map<String, DocumentedParameter> parameters = new LinkedHashMap<>();
    for (Located level : List.of(item.child("parameters"), operation.child("parameters"))) {
      for (int i = 0; i < level.node().size(); i++) {
        DocumentedParameter parameter = parameter(resolve(level.child(Integer.toString(i))));
        parameters.put(parameter.in() + " " + parameter.name(), parameter);
      }
    }
    return List.copyOf(parameters.values());
  }

  private static DocumentedParameter parameter(Located parameter) {
    JsonNode node = parameter.node();
    boolean json = node.has("content");
    Located schema =
        json
            ? parameter.child("content").child(MediaType.JSON).child("schema")
            : parameter.child("schema");
    boolean form = node.path("style").asText("form").equals("form");
    return new DocumentedParameter(
        node.path("name").asText(),
        node.path("in").asText(),
        node.path("required").asBoolean(false),
        json,
        node.path("explode").asBoolean(form),
        node.path("x-sensitive").asBoolean(false),
        schema.node(),
        schema.pointer());
  }

  private Map<String, DocumentedResponse> responses(Located responses) {
    Map<String, DocumentedResponse> byStatus = new LinkedHashMap<>();
    responses
        .node()
        .properties()
        .forEach(
            member -> {
              Located response = resolve(responses.child(member.getKey()));
              Map<String, String> schemas = new LinkedHashMap<>();
              response
                  .node()
                  .path("content")
                  .properties()
                  .forEach(
                      media -> {
                        Located schema =
                            response.child("content").child(media.getKey()).child("schema");
                        schemas.put(
                            media.getKey(), schema.node().isMissingNode() ? "" : schema.pointer());
                      });
              byStatus.put(
                  member.getKey(),
                  new DocumentedResponse(
                      response.pointer(), response.node().path("description").asText(), schemas));
            });
    return byStatus;
  }

  private Located resolve(Located located) {
    Located resolved = located;
    while (resolved.node().path("$ref").isTextual()) {
      String reference = resolved.node().get("$ref").textValue();
      String pointer = reference.startsWith("#") ? reference.substring(1) : reference;
      JsonNode target =
          pointer.startsWith("/")
              ? document.at(JsonPointer.compile(pointer))
              : MissingNode.getInstance();
      if (target.isMissingNode()) {
        throw new IllegalArgumentException(
            "The document refers from "
                + resolved.pointer()
                + " to "
                + reference
                + ", which it does not contain. Use the bundled document");
      }
      resolved = new Located(target, pointer);
    }
    return resolved;
  }

  private record Located(JsonNode node, String pointer) {
    Located child(String member) {
      return new Located(
          node.isArray() ? node.path(Integer.parseInt(member)) : node.path(member),
          pointer + "/" + ExactJson.escaped(member));
    }
  }
}
