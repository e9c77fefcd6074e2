package io.github.partnerapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.partnerapi.RawJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one JSON body, compact and without nulls that nobody set. For one body and one thread. */
public final class JsonWriter {
  private final JsonGenerator out;
  private Map<String, RawJson> kept = Map.of();

  /**
   * Writes to a generator.
   *
   * @param out where the JSON goes
   */
  public JsonWriter(JsonGenerator out) {
    this.out = out;
  }

  /**
   * Writes a member of an object, or nothing when it has no value, or is kept as it came.
   *
   * @param name the name on the wire
   * @param value the value, or null for none
   * @param codec writes the value
   * @param <T> the type of the value
   * @throws IOException when the target refuses it
   */
  public <T> void member(String name, @Nullable T value, JsonCodec<T> codec) throws IOException {
    if (value != null && !kept.containsKey(name)) {
      out.writeFieldName(name);
      codec.write(value, this);
    }
  }

  /**
   * Says what of the object that is written comes from {@link #extras}; returns what did before.
   */
  Map<String, RawJson> keeping(Map<String, RawJson> extras) {
    Map<String, RawJson> before = kept;
    kept = extras;
    return before;
  }

  void extras(Map<String, RawJson> extras) throws IOException {
    for (Map.Entry<String, RawJson> extra : extras.entrySet()) {
      out.writeFieldName(extra.getKey());
      raw(extra.getValue());
    }
  }

  void name(String name) throws IOException {
    out.writeFieldName(name);
  }

  void startObject() throws IOException {
    out.writeStartObject();
  }

  void endObject() throws IOException {
    out.writeEndObject();
  }

  void startArray() throws IOException {
    out.writeStartArray();
  }

  void endArray() throws IOException {
    out.writeEndArray();
  }

  /**
   * Writes a string.
   *
   * @param value the text
   * @throws IOException when the target refuses it
   */
  public void string(String value) throws IOException {
    out.writeString(value);
  }

  void decimal(BigDecimal value) throws IOException {
    out.writeNumber(value);
  }

  void integer(long value) throws IOException {
    out.writeNumber(value);
  }

  void bool(boolean value) throws IOException {
    out.writeBoolean(value);
  }

  void raw(RawJson value) throws IOException {
    out.writeRawValue(value.text());
  }
}
