package io.github.partnerapi.feign.internal;

import feign.Param;
import io.github.partnerapi.Upload;
import io.github.partnerapi.call.Operation;
import io.github.partnerapi.call.RequestBuilder;
import io.github.partnerapi.call.WireText;
import io.github.partnerapi.feign.annotation.CommaList;
import io.github.partnerapi.feign.annotation.JsonValue;
import io.github.partnerapi.feign.annotation.Required;
import io.github.partnerapi.json.Arguments;
import io.github.partnerapi.json.JsonModel;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One argument of an annotated method, and how it goes on the wire. Immutable.
 *
 * @param name the name on the wire
 * @param place where it goes
 * @param expander how it is written, where that is not told by its type
 * @param required the name for the message when it is missing, or null when it may be
 */
record Argument(
    String name, Place place, Class<? extends Param.Expander> expander, @Nullable String required) {
  enum Place {
    PATH,
    QUERY,
    FORM,
    BODY
  }

  static Argument of(Parameter parameter, String path, Collection<String> query) {
    Param param = parameter.getAnnotation(Param.class);
    if (param == null) {
      return new Argument("body", Place.BODY, Param.ToStringExpander.class, null);
    }
    Required required = parameter.getAnnotation(Required.class);
    Place place =
        path.contains("{" + param.value() + "}")
            ? Place.PATH
            : query.contains(param.value()) ? Place.QUERY : Place.FORM;
    return new Argument(
        param.value(), place, param.expander(), required == null ? null : required.value());
  }

  /**
   * Encodes a value.
   *
   * @return a text; the texts of a parameter that is repeated; the bytes of a JSON body, or the
   *     file of a binary one; null when nothing is sent
   * @throws IllegalArgumentException when the value is missing or impossible; the message names it
   */
  @Nullable Object encoded(@Nullable Object value, Operation<?> operation) {
    check(value, operation);
    return value == null
        ? null
        : switch (place) {
          case PATH -> WireText.segment(name, value);
          case QUERY -> query(value);
          case FORM -> WireText.form(name, value);
          case BODY -> value instanceof Upload ? value : bytes(value);
        };
  }

  /**
   * Refuses a value that is missing, or a file of a wrong type.
   *
   * @throws IllegalArgumentException when it is; the message names it
   */
  void check(@Nullable Object value, Operation<?> operation) {
    if (required != null) {
      Arguments.required(required, value);
    }
    if (place == Place.PATH || place == Place.BODY) {
      Arguments.required(name, value);
    }
    if (value instanceof Upload file) {
      RequestBuilder.uploadType(operation, name, file);
    }
  }

  private @Nullable Object query(Object value) {
    if (expander == JsonValue.class) {
      return WireText.query(name, new JsonValue().expand(value));
    }
    if (!(value instanceof Collection<?> values)) {
      return WireText.query(name, value);
    }
    return expander == CommaList.class ? WireText.list(name, values, ",") : each(values);
  }

  private @Nullable List<String> each(Collection<?> values) {
    if (values.isEmpty()) {
      return null;
    }
    List<String> encoded = new ArrayList<>(values.size());
    for (Object value : values) {
      encoded.add(WireText.query(name, Arguments.required(name + " element", value)));
    }
    return encoded;
  }

  /** Returns the bytes of a JSON body. */
  static byte[] bytes(Object body) {
    return ((JsonModel) body).toJson().getBytes(StandardCharsets.UTF_8);
  }
}
