package io.github.partnerapi.contract.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.internal.text.ExactJson;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks values against the schemas of a document, formats included. Nothing is fetched: the
 * document has all it refers to.
 */
final class SchemaJudge {
  private static final String LOCATION = "https://partnerapi.invalid/openapi.json";

  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  SchemaJudge(ApiDocument document) {
    String text = new String(ExactJson.write(document.tree()), StandardCharsets.UTF_8);
    // Otherwise the messages are in the language of the machine.
    SchemaRegistryConfig english = SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();
    // The document's extensions say nothing about a value, and the library would warn of each in
    // the log of whoever uses the kit.
    Dialect dialect =
        Dialect.builder(Dialects.getOpenApi30())
            .unknownKeywordFactory((name, context) -> new AnnotationKeyword(name))
            .format(new DateTime())
            .build();
    registry =
        SchemaRegistry.withDefaultDialect(
            dialect,
            builder -> builder.schemaRegistryConfig(english).schemas(Map.of(LOCATION, text)));
  }

  /**
   * Lists what is wrong with a value.
   *
   * @param pointer the pointer of the schema in the document
   * @param value the value
   * @param at the pointer of the value, for the differences
   */
  List<Difference> differences(String pointer, JsonNode value, String at) {
    return schema(pointer)
        .validate(
            value,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .sorted(Comparator.comparing(Error::toString))
        .map(
            error ->
                new Difference(
                    at + error.getInstanceLocation(),
                    "a valid value (" + error.getMessage() + ")",
                    String.valueOf(error.getInstanceNode())))
        .distinct()
        .toList();
  }

  private Schema schema(String pointer) {
    return schemas.computeIfAbsent(
        pointer, key -> registry.getSchema(SchemaLocation.of(LOCATION + "#" + fragment(key))));
  }

  /** Braces of path templates are not allowed in a fragment as they are. */
  private static String fragment(String pointer) {
    return pointer.replace("{", "%7B").replace("}", "%7D");
  }
}
