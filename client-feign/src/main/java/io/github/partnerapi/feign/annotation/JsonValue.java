package io.github.partnerapi.feign.annotation;

import feign.Param;
import io.github.partnerapi.json.JsonModel;
import java.util.StringJoiner;

/** Writes a model, or a list of models, as compact JSON. */
public final class JsonValue implements Param.Expander {
  /** For Feign. */
  public JsonValue() {}

  /**
   * Writes JSON.
   *
   * @param value a model of this project, or a collection of models
   * @return the JSON text, not yet encoded
   * @throws IllegalArgumentException when the value is of another type
   */
  @Override
  public String expand(Object value) {
    if (value instanceof JsonModel model) {
      return model.toJson();
    }
    if (value instanceof Iterable<?> values) {
      StringJoiner array = new StringJoiner(",", "[", "]");
      values.forEach(element -> array.add(expand(element)));
      return array.toString();
    }
    throw new IllegalArgumentException(
        "a JSON parameter takes models of this project, but got " + value.getClass().getName());
  }
}
