package io.github.partnerapi.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.CallListener.Drift.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Walks over one JSON body. Every method that reads a value leaves the reader where it is when the
 * value is of another type, so that a value which does not fit can be kept as it came.
 *
 * <p>For one body and one thread.
 */
public final class JsonReader {
  private final JsonParser parser;
  private final DriftSink drift;

  /**
   * Reads from a parser.
   *
   * @param parser stands before the first token
   * @param drift is told about differences
   */
  public JsonReader(JsonParser parser, DriftSink drift) {
    this.parser = parser;
    this.drift = drift;
  }

  /**
   * Reads a whole body.
   *
   * @param codec the type of the body
   * @param <T> the Java type
   * @return the value, or null when the body is JSON of another type, or is empty
   * @throws IOException when the body breaks off, is not JSON, or goes on after the value
   */
  public <T> @Nullable T document(JsonCodec<T> codec) throws IOException {
    if (parser.nextToken() == null) {
      return null;
    }
    T value = codec.read(this);
    if (value != null && parser.nextToken() != null) {
      throw new UnreadableBody("text follows the JSON value");
    }
    return value;
  }

  JsonToken next() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new UnreadableBody("the JSON text ends early");
    }
    return token;
  }

  boolean at(JsonToken token) {
    return parser.currentToken() == token;
  }

  @Nullable String nextName() throws IOException {
    String name = parser.nextFieldName();
    if (name == null && parser.currentToken() != JsonToken.END_OBJECT) {
      throw new UnreadableBody("the JSON text ends early");
    }
    return name;
  }

  /**
   * Returns the text of a JSON string.
   *
   * @return the text, or null when the value is not a string
   * @throws IOException when the body breaks off
   */
  public @Nullable String string() throws IOException {
    return at(JsonToken.VALUE_STRING) ? parser.getText() : null;
  }

  /** Compares the string that the reader stands on without making one. */
  boolean isText(String text) throws IOException {
    int length = parser.getTextLength();
    if (length != text.length()) {
      return false;
    }
    char[] characters = parser.getTextCharacters();
    int offset = parser.getTextOffset();
    for (int i = 0; i < length; i++) {
      if (characters[offset + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Nullable LocalDateTime timestamp() throws IOException {
    return at(JsonToken.VALUE_STRING)
        ? PartnerTimestamps.parse(
            parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
        : null;
  }

  /**
   * Returns a JSON number as it is written.
   *
   * @return the number with its literal scale, or null when the value is not a number
   * @throws IOException when the number is absurdly long
   */
  public @Nullable BigDecimal decimal() throws IOException {
    return parser.currentToken().isNumeric() ? JsonFormat.sane(parser.getDecimalValue()) : null;
  }

  /**
   * Returns a whole JSON number.
   *
   * @return the number, or null when the value is not a number, has a fraction, or does not fit 64
   *     bits
   * @throws IOException when the number is absurdly long
   */
  public @Nullable Long integer() throws IOException {
    return at(JsonToken.VALUE_NUMBER_INT)
            && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
        ? Long.valueOf(parser.getLongValue())
        : null;
  }

  /**
   * Returns a JSON boolean.
   *
   * @return the value, or null when the value is not a boolean
   */
  public @Nullable Boolean bool() {
    JsonToken token = parser.currentToken();
    return token.isBoolean() ? Boolean.valueOf(token == JsonToken.VALUE_TRUE) : null;
  }

  /**
   * Returns the value as a tree, whatever its type.
   *
   * @return the tree, with numbers as they are written
   * @throws IOException when the body breaks off
   */
  public JsonNode tree() throws IOException {
    return JsonFormat.tree(parser);
  }

  void skip() throws IOException {
    parser.skipChildren();
  }

  void report(Kind kind) {
    if (drift != DriftSink.NONE) {
      drift.drift(kind, parser.getParsingContext().pathAsPointer().toString());
    }
  }
}
