package io.github.partnerapi.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.partnerapi.RawJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;

/** The one JSON factory of the clients, and what it reads without a codec. */
public final class JsonFormat {
  private static final int DEEPEST_NESTING = 100;
  private static final int LONGEST_NUMBER = 100;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST_NESTING)
                  .maxNumberLength(LONGEST_NUMBER)
                  // The body has a limit of its own.
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
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
   * Reads the value that a parser stands on as raw JSON, token by token, so that a number stays as
   * it is written.
   *
   * @param parser stands on the first token
   * @param longest how many characters are kept at most
   * @return the value
   * @throws UnreadableBody when the value is longer
   * @throws IOException when the body breaks off
   */
  static RawJson raw(JsonParser parser, long longest) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return RawJson.NULL;
    }
    BoundedText text = new BoundedText(longest);
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      int depth = 0;
      do {
        JsonToken token = parser.currentToken();
        if (token.isNumeric()) {
          out.writeNumber(parser.getText());
        } else {
          out.copyCurrentEvent(parser);
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      } while (depth > 0 && parser.nextToken() != null);
      if (depth > 0) {
        throw new UnreadableBody("the JSON text ends early");
      }
    }
    return RawJson.parse(text.toString());
  }

  /**
   * Says whether a body is an object with a member that has a value.
   *
   * @param body the whole body
   * @param member the name of the member
   * @return whether it is there, at the top of the body, and is not null
   * @throws IOException when the body is not JSON
   */
  public static boolean hasMember(byte[] body, String member) throws IOException {
    try (JsonParser parser = FACTORY.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      boolean found = false;
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        found |= parser.nextToken() != JsonToken.VALUE_NULL && name.equals(member);
        parser.skipChildren();
      }
      return found;
    }
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
      throw UnreadableBody.absurd();
    }
    return number;
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
