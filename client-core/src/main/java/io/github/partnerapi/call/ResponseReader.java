package io.github.partnerapi.call;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.partnerapi.json.DriftSink;
import io.github.partnerapi.json.JsonCodec;
import io.github.partnerapi.json.JsonFormat;
import io.github.partnerapi.json.JsonReader;
import io.github.partnerapi.json.UnreadableBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a success.
 *
 * @param <T> what it reads
 */
public interface ResponseReader<T> {
  /** For operations that answer without a body; one that comes all the same is given up. */
  @SuppressWarnings(
      "NullAway") // Null is the only value of Void; the checker does not look into type arguments.
  ResponseReader<@Nullable Void> NOTHING = (body, drift, longest) -> null;

  /** The bytes as they came, for binary media types. */
  ResponseReader<byte[]> BYTES = (body, drift, longest) -> body.readAllBytes();

  /** UTF-8 text, for CSV. */
  ResponseReader<String> TEXT = (body, drift, longest) -> utf8(body.readAllBytes());

  /**
   * Reads the body.
   *
   * @param body the bytes after decompression
   * @param drift is told where the body differs from the document
   * @param longest how long the body may be at most, in bytes
   * @return the value
   * @throws UnreadableBody when the body is complete, but not what the document promises
   * @throws IOException when the connection broke, or the deadline passed
   */
  T read(InputStream body, DriftSink drift, long longest) throws IOException;

  /**
   * Returns the reader of a JSON body.
   *
   * @param codec the type of the body
   * @param <T> the Java type
   * @return the reader
   */
  static <T> ResponseReader<T> json(JsonCodec<T> codec) {
    return (body, drift, longest) -> {
      try (JsonParser parser = JsonFormat.parser(body)) {
        T value = new JsonReader(parser, drift, longest).document(codec);
        if (value == null) {
          throw new UnreadableBody(
              parser.currentToken() == null
                  ? "it is empty, JSON was expected"
                  : "it is JSON of another type");
        }
        return value;
      } catch (JsonProcessingException notJson) {
        throw UnreadableBody.notJson(notJson);
      }
    };
  }

  private static String utf8(byte[] bytes) throws UnreadableBody {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') < 0) {
      return text;
    }
    // The mark of what is no UTF-8, or one that was sent.
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new UnreadableBody("it is not UTF-8 text");
    }
  }
}
