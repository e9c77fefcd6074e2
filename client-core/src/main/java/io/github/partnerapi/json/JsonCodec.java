package io.github.partnerapi.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one type as JSON. Stateless and safe for use by many threads.
 *
 * @param <T> the Java type
 */
public interface JsonCodec<T> {
  /**
   * Reads the value that the reader stands on.
   *
   * @param in stands on the first token of the value
   * @return the value, with the reader on its last token; or null when the JSON is of another type,
   *     with the reader still on the first token
   * @throws IOException when the body breaks off or is not JSON
   */
  @Nullable T read(JsonReader in) throws IOException;

  /**
   * Writes a value.
   *
   * @param value what to write
   * @param out where to write it
   * @throws IOException when the target refuses it
   */
  void write(T value, JsonWriter out) throws IOException;
}
