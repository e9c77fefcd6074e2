package io.github.partnerapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes compact JSON text, and takes it apart, one level at a time. */
final class CompactJson {
  private static final int DEEPEST_NESTING = 100;
  private static final int LONGEST_NUMBER = 100;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST_NESTING)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private CompactJson() {}

  static String ofText(String json) {
    StringWriter compact = new StringWriter(Math.min(json.length(), 8192));
    try (JsonParser parser = FACTORY.createParser(json);
        JsonGenerator out = FACTORY.createGenerator(compact)) {
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException("json: the text is empty");
      }
      copy(parser, out);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("json: text follows the JSON value");
      }
    } catch (IOException notJson) {
      // Its message quotes the text.
      throw new IllegalArgumentException("json: not a JSON text");
    }
    return compact.toString();
  }

  /** Copies a value token by token, so that numbers stay as they are written. */
  private static void copy(JsonParser from, JsonGenerator to) throws IOException {
    int depth = 0;
    do {
      switch (from.currentToken()) {
        case FIELD_NAME -> to.writeFieldName(from.currentName());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(from.getText());
        case START_OBJECT, START_ARRAY -> {
          depth++;
          to.copyCurrentEvent(from);
        }
        case END_OBJECT, END_ARRAY -> {
          depth--;
          to.copyCurrentEvent(from);
        }
        default -> to.copyCurrentEvent(from);
      }
    } while (depth > 0 && from.nextToken() != null);
  }

  static String ofValue(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      write(value, out, 0);
    } catch (IOException impossible) {
      throw new IllegalArgumentException("value: can't be written as JSON");
    }
    return text.toString();
  }

  private static void write(@Nullable Object value, JsonGenerator out, int depth)
      throws IOException {
    if (depth > DEEPEST_NESTING) {
      throw new IllegalArgumentException("value: is more than 100 levels deep");
    }
    if (value == null) {
      out.writeNull();
    } else if (value instanceof RawJson raw) {
      out.writeRawValue(raw.text());
    } else if (value instanceof CharSequence || value instanceof OpenValue) {
      out.writeString(value.toString());
    } else if (value instanceof Boolean bool) {
      out.writeBoolean(bool);
    } else if (value instanceof Number number) {
      out.writeNumber(number(number));
    } else if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> member : map.entrySet()) {
        if (!(member.getKey() instanceof CharSequence name)) {
          throw new IllegalArgumentException("value: the keys of a map must be texts");
        }
        out.writeFieldName(name.toString());
        write(member.getValue(), out, depth + 1);
      }
      out.writeEndObject();
    } else if (value instanceof Iterable<?> list) {
      out.writeStartArray();
      for (Object element : list) {
        write(element, out, depth + 1);
      }
      out.writeEndArray();
    } else {
      throw new IllegalArgumentException(
          "value: a " + value.getClass().getName() + " can't be written as JSON");
    }
  }

  private static String number(Number number) {
    boolean decimal =
        number instanceof BigDecimal
            || number instanceof BigInteger
            || number instanceof Long
            || number instanceof Integer
            || number instanceof Short
            || number instanceof Byte;
    if (!decimal && !Double.isFinite(number.doubleValue())) {
      throw new IllegalArgumentException("value: JSON has no number that is not finite");
    }
    return number.toString();
  }

  static Map<String, String> members(String object) {
    Map<String, String> members = new LinkedHashMap<>();
    try (JsonParser parser = FACTORY.createParser(object)) {
      parser.nextToken();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        members.put(name, part(object, parser));
      }
    } catch (IOException impossible) {
      throw new IllegalStateException("the text was JSON when it was read");
    }
    return members;
  }

  static List<String> elements(String array) {
    List<String> elements = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(array)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(part(array, parser));
      }
    } catch (IOException impossible) {
      throw new IllegalStateException("the text was JSON when it was read");
    }
    return elements;
  }

  /** A part of a compact text is compact too. */
  private static String part(String text, JsonParser parser) throws IOException {
    if (parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    int start = (int) parser.currentTokenLocation().getCharOffset();
    // A string is read through only when it is asked for, and only then is its end known.
    parser.finishToken();
    parser.skipChildren();
    return text.substring(start, (int) parser.currentLocation().getCharOffset());
  }

  static String string(String quoted) {
    try (JsonParser parser = FACTORY.createParser(quoted)) {
      parser.nextToken();
      return parser.getText();
    } catch (IOException impossible) {
      throw new IllegalStateException("the text was JSON when it was read");
    }
  }
}
