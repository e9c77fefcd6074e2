package io.github.partnerapi.contract.internal.text;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads and writes JSON trees without losing a digit: {@code 420.00} stays {@code 420.00}, and a
 * member that stands twice is an error.
 */
public final class ExactJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private static final PrettyPrinter FORM =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""))
          .withObjectIndenter(LINES)
          .withArrayIndenter(LINES);

  private ExactJson() {}

  /**
   * Reads one JSON text.
   *
   * @throws JsonProcessingException when the bytes are not exactly one JSON value; its location
   *     says where
   */
  public static JsonNode read(byte[] bytes) throws JsonProcessingException {
    try {
      JsonNode tree = MAPPER.readTree(bytes);
      return tree == null ? MAPPER.missingNode() : tree;
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new JsonParseException(null, "The bytes are no text", e);
    }
  }

  /** The node that stands for nothing at all. */
  public static JsonNode missing() {
    return MAPPER.missingNode();
  }

  /** A name as a part of a JSON pointer (RFC 6901). */
  public static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** Writes a tree without blanks, in UTF-8. */
  public static byte[] write(JsonNode tree) {
    try {
      return MAPPER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A JSON tree can always be written", e);
    }
  }

  /**
   * Writes a tree indented, in Unix line ends and with one line end at the end: the form of the
   * files in this repository.
   */
  public static String pretty(JsonNode tree) {
    try {
      return MAPPER.writer(FORM).writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A JSON tree can always be written", e);
    }
  }
}
