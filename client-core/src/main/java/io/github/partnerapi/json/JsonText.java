package io.github.partnerapi.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Models as JSON text, for storage and tests. */
public final class JsonText {
  private JsonText() {}

  /**
   * Writes a value as compact JSON.
   *
   * @param value what to write
   * @param codec how to write it
   * @param <T> the type of the value
   * @return the text, secrets included
   */
  public static <T> String of(T value, JsonCodec<T> codec) {
    return new String(JsonFormat.bytes(value, codec), StandardCharsets.UTF_8);
  }

  /**
   * Writes a value as the body of a request.
   *
   * @param name the argument, for the message
   * @param value what to write
   * @param codec how to write it
   * @param <T> the type of the value
   * @return compact UTF-8 JSON
   * @throws IllegalArgumentException when there is no value
   */
  public static <T> byte[] body(String name, @Nullable T value, JsonCodec<T> codec) {
    return JsonFormat.bytes(Arguments.required(name, value), codec);
  }

  /**
   * Reads a value from JSON as leniently as a response.
   *
   * @param json the text
   * @param codec how to read it
   * @param <T> the type of the value
   * @return the value
   * @throws IllegalArgumentException when the text is not JSON of the type
   */
  public static <T> T parse(String json, JsonCodec<T> codec) {
    T value = read(json, codec);
    if (value == null) {
      throw new IllegalArgumentException("json: the text is JSON, but not of the expected type");
    }
    return value;
  }

  static <T> @Nullable T read(String json, JsonCodec<T> codec) {
    try (JsonParser parser =
        JsonFormat.parser(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
      return new JsonReader(parser, DriftSink.NONE, Long.MAX_VALUE).document(codec);
    } catch (JsonProcessingException notJson) {
      // Its message quotes the text.
      throw new IllegalArgumentException("json: not a JSON text", UnreadableBody.notJson(notJson));
    } catch (IOException notJson) {
      throw new IllegalArgumentException("json: not a JSON text", notJson);
    }
  }
}
