package io.github.partnerapi.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;

/**
 * The one JSON factory and the one mapper of the clients. The mapper handles trees only; models
 * have codecs.
 */
public final class JsonFormat {
  private static final int DEEPEST_NESTING = 100;
  private static final int LONGEST_NUMBER = 100;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST_NESTING)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private static final ObjectMapper TREES =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private JsonFormat() {}

  /**
   * Opens a parser over UTF-8, UTF-16 or UTF-32 text, as RFC 8259 allows.
   *
   * @param body the bytes as they came; not closed
   * @return the parser, before the first token
   * @throws IOException when the first bytes can't be read
   */
  public static JsonParser parser(InputStream body) throws IOException {
    return FACTORY.createParser(body);
  }

  /**
   * Reads the value that a parser stands on as a tree.
   *
   * @param parser stands on the first token
   * @return the tree
   * @throws IOException when the body breaks off
   */
  public static JsonNode tree(JsonParser parser) throws IOException {
    JsonNode tree = TREES.readTree(parser);
    checkNumbers(tree);
    return tree;
  }

  /**
   * Refuses a number that a few characters write and no memory holds in full.
   *
   * @param number a number from a body
   * @return the number
   * @throws UnreadableBody when its exponent is absurd
   */
  public static BigDecimal sane(BigDecimal number) throws UnreadableBody {
    if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
      throw UnreadableBody.absurd("");
    }
    return number;
  }

  private static void checkNumbers(JsonNode tree) throws UnreadableBody {
    if (tree.isBigDecimal()) {
      sane(tree.decimalValue());
    }
    for (JsonNode child : tree) {
      checkNumbers(child);
    }
  }

  /**
   * Writes a tree.
   *
   * @param value the tree
   * @param out where to write it
   * @throws IOException when the target refuses it
   */
  public static void write(JsonNode value, JsonGenerator out) throws IOException {
    TREES.writeTree(out, value);
  }

  /**
   * Writes a value as compact UTF-8 JSON.
   *
   * @param value what to write
   * @param codec how to write it
   * @param <T> the type of the value
   * @return the bytes
   */
  public static <T> byte[] bytes(T value, JsonCodec<T> codec) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      codec.write(value, new JsonWriter(out));
    } catch (IOException halfASurrogatePair) {
      // The only thing that memory refuses; the cause would quote the text.
      throw new IllegalArgumentException(
          "a text within the body is not valid Unicode: it holds half of a surrogate pair");
    }
    return bytes.toByteArray();
  }
}
