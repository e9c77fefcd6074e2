package io.github.partnerapi.spec.tools.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.yaml.JsonTree;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.OfflineSchemas;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Validates data against schemas of the document. It knows the bundle alone and never fetches
 * anything. Each shared schema is a document of its own to the library, which would read the whole
 * one again for each place of it.
 */
final class SchemaValidator {
  private static final String SCHEMAS = "#/components/schemas/";
  private static final String ADDRESS = "urn:partner-api:schema:";
  private static final String PLACE = "urn:partner-api:place:";

  private final Bundle bundle;
  private final SchemaRegistry registry;
  private final Map<Pointer, Schema> known = new HashMap<>();

  SchemaValidator(Bundle bundle) {
    Dialect dialect =
        Dialect.builder(Dialects.getOpenApi30()).format(new PartnerTimestampFormat()).build();
    this.bundle = bundle;
    Map<String, String> schemas = new HashMap<>();
    for (Member schema : bundle.root().map("components").map("schemas").members()) {
      schemas.put(address(schema.name()), rewritten(JsonTree.of(schema.value())).toString());
    }
    registry = OfflineSchemas.registry(dialect, schemas);
  }

  Schema schema(Pointer pointer) {
    Schema schema = known.get(pointer);
    if (schema == null) {
      schema = load(pointer);
      known.put(pointer, schema);
    }
    return schema;
  }

  private Schema load(Pointer pointer) {
    JsonNode json = rewritten(JsonTree.of(bundle.at(pointer).orElseThrow()));
    JsonNode reference = json.path("$ref");
    return reference.isTextual()
        ? registry.getSchema(SchemaLocation.of(reference.textValue()))
        : registry.getSchema(SchemaLocation.of(PLACE + known.size()), json);
  }

  List<Error> validate(Schema schema, JsonNode data) {
    return schema.validate(
        data,
        (ExecutionContext context) ->
            context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  /** Lets references lead from one document to the other. */
  private static JsonNode rewritten(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = object.objectNode();
      object.properties().forEach(each -> copy.set(each.getKey(), rewritten(each.getValue())));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = array.arrayNode();
      array.forEach(item -> copy.add(rewritten(item)));
      return copy;
    }
    if (node.isTextual() && node.textValue().startsWith(SCHEMAS)) {
      String name = node.textValue().substring(SCHEMAS.length());
      int end = name.indexOf('/');
      return TextNode.valueOf(
          end < 0 ? address(name) : address(name.substring(0, end)) + "#" + name.substring(end));
    }
    return node;
  }

  private static String address(String name) {
    return ADDRESS + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
