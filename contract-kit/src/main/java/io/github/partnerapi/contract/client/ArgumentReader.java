package io.github.partnerapi.contract.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.OpenValue;
import io.github.partnerapi.RawJson;
import io.github.partnerapi.Upload;
import io.github.partnerapi.json.JsonModel;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads an argument of a fixture as the Java type that an interface asks for. */
final class ArgumentReader {
  private static final Map<Class<?>, Scalar> SCALARS = scalars();

  private ArgumentReader() {}

  /**
   * Reads one argument.
   *
   * @param name the argument's name on the wire, for messages
   * @throws IllegalArgumentException when the JSON is of another type
   */
  static @Nullable Object read(String name, JsonNode json, Type type) {
    if (json.isNull()) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      return container(name, json, generic);
    }
    Class<?> raw = (Class<?>) type;
    Scalar scalar = SCALARS.get(raw);
    if (scalar != null) {
      return scalar.read(name, json, raw);
    }
    if (Upload.class == raw) {
      return upload(name, json);
    }
    if (RawJson.class == raw) {
      return RawJson.parse(json.toString());
    }
    if (OpenValue.class.isAssignableFrom(raw)) {
      return factory(name, raw, "of", text(name, json, raw));
    }
    if (JsonModel.class.isAssignableFrom(raw)) {
      return model(name, json, raw);
    }
    throw new IllegalArgumentException(
        "/call/arguments/" + name + ": the kit cannot make a " + raw.getName());
  }

  private static Object container(String name, JsonNode json, ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == List.class && json.isArray()) {
      List<@Nullable Object> items = new ArrayList<>();
      json.forEach(item -> items.add(read(name, item, arguments[0])));
      return items;
    }
    if (type.getRawType() == Map.class && json.isObject()) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      json.properties()
          .forEach(
              member -> members.put(member.getKey(), read(name, member.getValue(), arguments[1])));
      return members;
    }
    throw wrongType(name, json, type);
  }

  /**
   * Reads a model that a caller could have built: each member has a setter, and none that is
   * required is missing.
   */
  private static Object model(String name, JsonNode json, Class<?> type) {
    Object read = factory(name, type, "fromJson", json.toString());
    ModelGraph.visit(
        read,
        (pointer, model) -> {
          String where = "/call/arguments/" + name + pointer;
          model
              .extraMembers()
              .forEach(
                  (member, value) -> {
                    if (!value.isNull()) {
                      throw new IllegalArgumentException(
                          where
                              + "/"
                              + member
                              + ": "
                              + model.getClass().getSimpleName()
                              + " takes nothing of this name and type");
                    }
                  });
          try {
            ModelGraph.invoke(
                Objects.requireNonNull(ModelGraph.invoke(model, "toBuilder"), "toBuilder"),
                "build");
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
          }
        });
    return read;
  }

  private static Upload upload(String name, JsonNode json) {
    if (!json.path("mediaType").isTextual() || !json.path("base64").isTextual()) {
      throw new IllegalArgumentException(
          "/call/arguments/" + name + ": a file needs mediaType and base64");
    }
    try {
      return Upload.of(json.get("mediaType").textValue(), json.get("base64").binaryValue());
    } catch (IOException e) {
      throw new IllegalArgumentException("/call/arguments/" + name + "/base64 is not base64", e);
    }
  }

  private static Object factory(String name, Class<?> type, String method, String text) {
    try {
      return type.getMethod(method, String.class).invoke(null, text);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "/call/arguments/" + name + ": " + e.getTargetException().getMessage(),
          e.getTargetException());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          type.getName() + " has no public static " + method + "(String)", e);
    }
  }

  private static String text(String name, JsonNode json, Type type) {
    if (!json.isTextual()) {
      throw wrongType(name, json, type);
    }
    return json.textValue();
  }

  private static IllegalArgumentException wrongType(String name, JsonNode json, Type type) {
    return new IllegalArgumentException(
        "/call/arguments/" + name + ": " + json + " is no " + type.getTypeName());
  }

  private static Map<Class<?>, Scalar> scalars() {
    Map<Class<?>, Scalar> scalars = new LinkedHashMap<>();
    scalars.put(String.class, new Scalar(JsonNode::isTextual, JsonNode::textValue));
    scalars.put(Integer.class, new Scalar(JsonNode::canConvertToInt, JsonNode::intValue));
    scalars.put(int.class, new Scalar(JsonNode::canConvertToInt, JsonNode::intValue));
    scalars.put(Long.class, new Scalar(JsonNode::canConvertToLong, JsonNode::longValue));
    scalars.put(long.class, new Scalar(JsonNode::canConvertToLong, JsonNode::longValue));
    scalars.put(Boolean.class, new Scalar(JsonNode::isBoolean, JsonNode::booleanValue));
    scalars.put(boolean.class, new Scalar(JsonNode::isBoolean, JsonNode::booleanValue));
    scalars.put(BigDecimal.class, new Scalar(JsonNode::isNumber, JsonNode::decimalValue));
    scalars.put(
        LocalDate.class,
        new Scalar(JsonNode::isTextual, json -> LocalDate.parse(json.textValue())));
    scalars.put(
        OffsetDateTime.class,
        new Scalar(JsonNode::isTextual, json -> OffsetDateTime.parse(json.textValue())));
    return scalars;
  }

  private record Scalar(Predicate<JsonNode> fits, Function<JsonNode, Object> reader) {
    Object read(String name, JsonNode json, Class<?> type) {
      if (!fits.test(json)) {
        throw wrongType(name, json, type);
      }
      try {
        return reader.apply(json);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            "/call/arguments/" + name + ": " + json + " is no " + type.getTypeName(), e);
      }
    }
  }
}
