package io.github.partnerapi.spec.tools.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.yaml.JsonTree;
import io.github.partnerapi.spec.tools.yaml.OfflineSchemas;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Validates data against schemas of the document. It knows the bundle alone and never fetches
 * anything.
 */
final class SchemaValidator {
  private static final String DOCUMENT = "urn:partner-api:document";

  private final SchemaRegistry registry;

  SchemaValidator(Bundle bundle) {
    Dialect dialect =
        Dialect.builder(Dialects.getOpenApi30()).format(new PartnerTimestampFormat()).build();
    String json = JsonTree.of(bundle.root()).toString();
    registry = OfflineSchemas.registry(dialect, Map.of(DOCUMENT, json));
  }

  Schema schema(Pointer pointer) {
    return registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + fragment(pointer)));
  }

  List<Error> validate(Schema schema, JsonNode data) {
    return schema.validate(
        data,
        (ExecutionContext context) ->
            context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static String fragment(Pointer pointer) {
    StringBuilder text = new StringBuilder();
    for (String step : pointer.steps()) {
      String escaped = step.replace("~", "~0").replace("/", "~1");
      text.append('/')
          .append(
              URLEncoder.encode(escaped, StandardCharsets.UTF_8)
                  .replace("+", "%20")
                  .replace("%7E", "~"));
    }
    return text.toString();
  }
}
