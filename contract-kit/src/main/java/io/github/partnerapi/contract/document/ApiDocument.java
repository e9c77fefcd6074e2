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
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The API document in one file, as the kit needs it: its operations by id, and its tree for
 * schemas.
 */
public final class ApiDocument {
  /**
   * Names the folder of partner-api-spec on the class path that holds the document, without a
   * leading slash.
   */
  private static final String FOLDER = "io/github/partnerapi/spec/";

  private static final String BUNDLE = FOLDER + "openapi.yaml";

  /** Has a released version on each line. */
  private static final String RELEASES = FOLDER + "releases.txt";

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
  private final Set<String> credentialHeaders;

  /** Reads the operations of a document whose references are all internal. */
  public ApiDocument(JsonNode tree) {
    this.tree = tree;
    OperationReader reader = new OperationReader(tree);
    reader.operations().forEach(operation -> operations.put(operation.id(), operation));
    this.credentialHeaders = Collections.unmodifiableSet(reader.credentialHeaders());
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
    return text(BUNDLE);
  }

  private static String text(String resource) {
    try (InputStream stream = ApiDocument.class.getClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(
            "The class path has no "
                + resource
                + ". Add partner-api-spec, and keep its resources when repackaging it");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Can't read " + resource + " from the class path: " + e.getMessage(), e);
    }
  }

  /**
   * The versions of the document that have been released, the oldest first.
   *
   * @throws IllegalStateException when the class path has no partner-api-spec
   */
  public static List<String> releases() {
    return text(RELEASES).lines().toList();
  }

  /**
   * Reads a released document.
   *
   * @param version such as {@code 1.0.0}
   * @throws IllegalArgumentException when there is no such release; the message names those there
   *     are
   */
  public static ApiDocument released(String version) {
    if (!releases().contains(version)) {
      throw new IllegalArgumentException(
          "there is no release "
              + version
              + " of the document. Choose one of "
              + String.join(", ", releases()));
    }
    return parse(text(FOLDER + "released/" + version + "/openapi.yaml"));
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

  /** Its version, such as {@code 2.0.0}; empty when it names none. */
  public String version() {
    return tree.at("/info/version").asText();
  }

  /** All operations in the order of the document. */
  public Collection<DocumentedOperation> operations() {
    return Collections.unmodifiableCollection(operations.values());
  }

  /** The request headers that carry secrets, of whichever provider. */
  public Set<String> credentialHeaders() {
    return credentialHeaders;
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
