package io.github.partnerapi.contract.document;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.partnerapi.contract.internal.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The API document in one file, as the kit needs it: its operations by id, and its tree for
 * schemas.
 */
public final class ApiDocument {
  /**
   * Names the class path resource of partner-api-spec that holds the document, without a leading
   * slash.
   */
  private static final String BUNDLE = "io/github/partnerapi/spec/openapi.yaml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Read once: it takes a second, and every sandbox and judge asks for it. */
  private static final ClassValue<ApiDocument> BUNDLED =
      new ClassValue<>() {
        @Override
        protected ApiDocument computeValue(Class<?> type) {
          return parse(bundledText());
        }
      };

  private final JsonNode tree;
  private final Map<String, DocumentedOperation> operations = new LinkedHashMap<>();

  /** Reads the operations of a document whose references are all internal. */
  public ApiDocument(JsonNode tree) {
    this.tree = tree;
    new OperationReader(tree)
        .operations()
        .forEach(operation -> operations.put(operation.id(), operation));
  }

  /**
   * Gives the document that the spec module brings.
   *
   * @throws IllegalStateException when the class path has no partner-api-spec
   */
  public static ApiDocument bundled() {
    return BUNDLED.get(ApiDocument.class);
  }

  /**
   * Reads the text of the document that the spec module brings.
   *
   * @return YAML; never null
   * @throws IllegalStateException when the class path has no partner-api-spec
   */
  public static String bundledText() {
    try (InputStream stream = ApiDocument.class.getClassLoader().getResourceAsStream(BUNDLE)) {
      if (stream == null) {
        throw new IllegalStateException(
            "The class path has no "
                + BUNDLE
                + ". Add partner-api-spec, and keep its resources when repackaging it");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Can't read " + BUNDLE + " from the class path: " + e.getMessage(), e);
    }
  }

  /** Reads a document from YAML or JSON text. */
  public static ApiDocument parse(String text) {
    try {
      return new ApiDocument(YAML.readTree(text));
    } catch (IOException e) {
      throw new UncheckedIOException("The document is not valid YAML", e);
    }
  }

  /** The whole document. It belongs to this object: copy it before changing it. */
  public JsonNode tree() {
    return tree;
  }

  /** All operations in the order of the document. */
  public Collection<DocumentedOperation> operations() {
    return Collections.unmodifiableCollection(operations.values());
  }

  /** Says whether the document has an operation of this id. */
  public boolean has(String id) {
    return operations.containsKey(id);
  }

  /**
   * Gives one operation.
   *
   * @throws IllegalArgumentException when the document has none of this id; the message names the
   *     nearest one
   */
  public DocumentedOperation operation(String id) {
    DocumentedOperation operation = operations.get(id);
    if (operation == null) {
      throw new IllegalArgumentException(unknownOperation(id));
    }
    return operation;
  }

  /** Says that there is no operation of this id, and which one was perhaps meant. */
  public String unknownOperation(String id) {
    String hint =
        Nearest.to(id, operations.keySet())
            .map(near -> "Did you mean " + near + "?")
            .orElse("Take an operationId of the document");
    return "the document has no operation '" + id + "'. " + hint;
  }
}
