package io.github.partnerapi.spec.tools.validation;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.JsonTree;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.OfflineSchemas;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Validates the document against the JSON schema that the OpenAPI initiative publishes for 3.0. Its
 * alternatives ("an object, or a reference") make one mistake fail on every level above it, so only
 * the deepest places are reported.
 */
public final class OfficialSchema {
  /** Names the rule that this is. */
  public static final String RULE = "openapi-schema";

  private static final String RESOURCE = "openapi/3.0/schema/2024-10-18";

  /** Read once: it is the same for every document. */
  private static final ClassValue<Schema> SCHEMA =
      new ClassValue<>() {
        @Override
        protected Schema computeValue(Class<?> type) {
          return schema(OfflineSchemas.registry(Dialects.getDraft4(), Map.of()));
        }
      };

  private OfficialSchema() {}

  /** Returns what the schema says about a document. */
  public static List<Finding> findings(Bundle bundle) {
    List<Error> errors = SCHEMA.get(OfficialSchema.class).validate(JsonTree.of(bundle.root()));
    Set<String> above = new HashSet<>();
    for (Error error : errors) {
      Pointer place = Pointer.parse(error.getInstanceLocation().toString());
      while (!place.equals(Pointer.ROOT)) {
        place = place.parent();
        above.add(place.toString());
      }
    }
    return errors.stream()
        .filter(
            error ->
                !above.contains(error.getInstanceLocation().toString())
                    && !error.getKeyword().equals("oneOf")
                    && !error.getMessage().contains("'$ref' not found"))
        .map(
            error ->
                new Finding(
                    RULE,
                    location(bundle, error),
                    "the OpenAPI schema says: " + error.getMessage(),
                    "Look up the object in the OpenAPI 3.0 specification."))
        .toList();
  }

  private static Location location(Bundle bundle, Error error) {
    Pointer object = Pointer.parse(error.getInstanceLocation().toString());
    Pointer place =
        error.getKeyword().equals("additionalProperties") && error.getProperty() != null
            ? object.child(error.getProperty())
            : object;
    Optional<Node> holder = bundle.at(place.parent());
    String last = place.steps().isEmpty() ? "" : place.steps().get(place.steps().size() - 1);
    return holder
        .flatMap(node -> node.asMap().member(last))
        .map(member -> member.key().location())
        .or(() -> bundle.at(place).map(Node::location))
        .or(() -> bundle.at(object).map(Node::location))
        .orElse(bundle.root().location());
  }

  private static Schema schema(SchemaRegistry registry) {
    try (InputStream stream = OfficialSchema.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(
            "The class path has no "
                + RESOURCE
                + "; it comes with io.openapiprocessor:openapi-parser.");
      }
      return registry.getSchema(stream, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Can't read " + RESOURCE + " from the class path: " + e.getMessage(), e);
    }
  }
}
