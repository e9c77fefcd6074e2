package io.github.partnerapi.json;

import com.fasterxml.jackson.core.JsonToken;
import io.github.partnerapi.CallListener.Drift.Kind;
import io.github.partnerapi.RawJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes an array. */
record ListCodec<T>(JsonCodec<T> element) implements JsonCodec<List<T>> {
  @Override
  public @Nullable List<T> read(JsonReader in) throws IOException {
    if (!in.at(JsonToken.START_ARRAY)) {
      return null;
    }
    List<T> values = new ArrayList<>();
    // Every element as JSON, once there is one that is no value.
    List<RawJson> whole = null;
    while (in.next() != JsonToken.END_ARRAY) {
      in.spend(Integer.BYTES);
      T value = element.read(in);
      RawJson partial = in.takePartial();
      if (value == null) {
        in.report(Kind.WRONG_TYPE);
        whole = whole == null ? allOf(values) : whole;
        whole.add(in.any());
        continue;
      }
      whole = whole == null && partial != null ? allOf(values) : whole;
      values.add(value);
      if (whole != null) {
        whole.add(partial != null ? partial : json(value));
      }
    }
    if (whole != null) {
      in.partial(RawJson.of(whole));
    }
    return Collections.unmodifiableList(values);
  }

  private List<RawJson> allOf(List<T> values) {
    List<RawJson> all = new ArrayList<>();
    values.forEach(value -> all.add(json(value)));
    return all;
  }

  private RawJson json(T value) {
    return RawJson.parse(JsonText.of(value, element));
  }

  @Override
  public void write(List<T> values, JsonWriter out) throws IOException {
    out.startArray();
    for (T value : values) {
      element.write(value, out);
    }
    out.endArray();
  }
}
