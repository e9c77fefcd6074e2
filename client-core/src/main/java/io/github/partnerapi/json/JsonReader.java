package io.github.partnerapi.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.partnerapi.CallListener.Drift.Kind;
import io.github.partnerapi.RawJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks over one JSON body. Every method that reads a value leaves the reader where it is when the
 * value is of another type, so that a value which does not fit can be kept as it came.
 *
 * <p>For one body and one thread.
 */
public final class JsonReader {
  private static final int MOST_DIGITS = 100;

  /** Some amounts are documented as texts. */
  private static final Pattern AMOUNT = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,20})?");

  private final JsonParser parser;
  private final DriftSink drift;
  private final BodyMemory memory;
  private @Nullable RawJson partial;

  /**
   * Reads from a parser.
   *
   * @param parser stands before the first token
   * @param drift is told about differences
   * @param longestBody the longest body that may be read, in bytes; what is made of it in memory
   *     may weigh some times as much
   */
  public JsonReader(JsonParser parser, DriftSink drift, long longestBody) {
    this.parser = parser;
    this.drift = drift;
    this.memory = new BodyMemory(longestBody);
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
    if (!at(JsonToken.VALUE_STRING)) {
      return null;
    }
    String text = parser.getText();
    memory.spend(BodyMemory.VALUE + text.length());
    return text;
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
    if (!parser.currentToken().isNumeric()) {
      return null;
    }
    memory.spend(BodyMemory.VALUE);
    return JsonFormat.sane(parser.getDecimalValue());
  }

  /**
   * Returns a whole JSON number, also one that is written with a fraction of zeros or an exponent.
   *
   * @return the number, or null when the value is not a number, has a fraction, or does not fit 64
   *     bits
   * @throws IOException when the body breaks off
   */
  public @Nullable Long integer() throws IOException {
    if (at(JsonToken.VALUE_NUMBER_INT)) {
      memory.spend(BodyMemory.VALUE);
      return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
          ? null
          : Long.valueOf(parser.getLongValue());
    }
    if (!at(JsonToken.VALUE_NUMBER_FLOAT)) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(parser.getText());
      // An absurd exponent would take all memory here.
      return Math.abs((long) number.scale()) > MOST_DIGITS ? null : number.longValueExact();
    } catch (ArithmeticException | NumberFormatException fractionOrTooLarge) {
      return null;
    }
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
   * Returns the value as raw JSON, whatever its type.
   *
   * @return the value, with numbers as they are written
   * @throws IOException when the body breaks off, or has more than may be kept
   */
  public RawJson any() throws IOException {
    RawJson value = JsonFormat.raw(parser, Long.MAX_VALUE);
    memory.spend(BodyMemory.VALUE + value.text().length());
    return value;
  }

  /** Returns a value that the document does not describe, within the bound for such values. */
  RawJson undescribed(int lengthOfName) throws IOException {
    RawJson value = JsonFormat.raw(parser, memory.leftForRaw());
    memory.spendRaw(lengthOfName + (long) value.text().length());
    return value;
  }

  /**
   * Reports a member that came before. The later value counts, unless they are two amounts: which
   * of them is right, nobody can say.
   */
  void repeated(String name, @Nullable Object earlier, @Nullable Object later)
      throws UnreadableBody {
    report(Kind.DUPLICATE_MEMBER);
    if ((isAmount(earlier) || isAmount(later)) && !Objects.equals(earlier, later)) {
      throw new UnreadableBody("the member " + name + " comes twice, with two amounts");
    }
  }

  private static boolean isAmount(@Nullable Object value) {
    return value instanceof BigDecimal
        || (value instanceof String text && AMOUNT.matcher(text).matches());
  }

  void spend(int bytes) throws UnreadableBody {
    memory.spend(bytes);
  }

  /** Notes that a list or map was read without some of its values, and what it is with them. */
  void partial(RawJson whole) throws UnreadableBody {
    memory.spend(whole.text().length());
    partial = whole;
  }

  boolean isPartial() {
    return partial != null;
  }

  @Nullable RawJson takePartial() {
    RawJson taken = partial;
    partial = null;
    return taken;
  }

  void report(Kind kind) {
    if (drift != DriftSink.NONE) {
      drift.drift(kind, parser.getParsingContext().pathAsPointer().toString());
    }
  }
}
