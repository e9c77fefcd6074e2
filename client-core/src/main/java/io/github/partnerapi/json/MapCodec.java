package io.github.partnerapi.json;

import com.fasterxml.jackson.core.JsonToken;
import io.github.partnerapi.CallListener.Drift.Kind;
import io.github.partnerapi.RawJson;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes an object with free names. */
record MapCodec<T>(JsonCodec<T> member) implements JsonCodec<Map<String, T>> {
  @Override
  public @Nullable Map<String, T> read(JsonReader in) throws IOException {
    if (!in.at(JsonToken.START_OBJECT)) {
      return null;
    }
    Map<String, T> values = new LinkedHashMap<>();
    // Every member that is no value, as it came.
    Map<String, RawJson> kept = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.next();
      in.spend(BodyMemory.VALUE + name.length());
      T value = member.read(in);
      RawJson partial = in.takePartial();
      T earlier = values.remove(name);
      RawJson earlierKept = kept.remove(name);
      if (earlier != null || earlierKept != null) {
        in.repeated(name, earlier, value);
      }
      if (value == null) {
        in.report(Kind.WRONG_TYPE);
        kept.put(name, in.any());
        continue;
      }
      values.put(name, value);
      if (partial != null) {
        kept.put(name, partial);
      }
    }
    if (!kept.isEmpty()) {
      Map<String, RawJson> whole = new LinkedHashMap<>();
      values.forEach((name, value) -> whole.put(name, json(value)));
      whole.putAll(kept);
      in.partial(RawJson.of(whole));
    }
    return Collections.unmodifiableMap(values);
  }

  private RawJson json(T value) {
    return RawJson.parse(JsonText.of(value, member));
  }

  @Override
  public void write(Map<String, T> values, JsonWriter out) throws IOException {
    out.startObject();
    for (Map.Entry<String, T> value : values.entrySet()) {
      out.name(value.getKey());
      member.write(value.getValue(), out);
    }
    out.endObject();
  }
}
