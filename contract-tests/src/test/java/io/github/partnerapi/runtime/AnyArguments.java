package io.github.partnerapi.runtime;

import io.github.partnerapi.OpenValue;
import io.github.partnerapi.RawJson;
import io.github.partnerapi.Upload;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Makes an argument of any type that an operation takes, with every member set, out of texts that a
 * test supplies.
 */
final class AnyArguments {
  private final Supplier<String> texts;
  private final long number;

  AnyArguments(Supplier<String> texts, long number) {
    this.texts = texts;
    this.number = number;
  }

  Object[] of(Method operation) throws ReflectiveOperationException {
    Type[] types = operation.getGenericParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = of(types[i]);
    }
    return arguments;
  }

  Object of(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      Type element = list.getActualTypeArguments()[0];
      return List.of(of(element), of(element));
    }
    if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
      return Map.of(texts.get(), of(map.getActualTypeArguments()[1]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return texts.get();
    }
    if (OpenValue.class.isAssignableFrom(plain)) {
      return plain.getMethod("of", String.class).invoke(null, texts.get());
    }
    if (plain == Integer.class) {
      return (int) number;
    }
    if (plain == Long.class) {
      return number;
    }
    if (plain == BigDecimal.class) {
      return BigDecimal.valueOf(number);
    }
    if (plain == Boolean.class) {
      return true;
    }
    if (plain == OffsetDateTime.class) {
      return OffsetDateTime.of(2026, 1, 2, 3, 4, 0, 0, ZoneOffset.UTC);
    }
    if (plain == LocalDate.class) {
      return LocalDate.of(2026, 1, 2);
    }
    if (plain == LocalDateTime.class) {
      return LocalDateTime.of(2026, 1, 2, 3, 4);
    }
    if (plain == RawJson.class) {
      return RawJson.of(texts.get());
    }
    if (plain == Upload.class) {
      return Upload.png(texts.get().getBytes(StandardCharsets.UTF_8));
    }
    return built(plain);
  }

  /** Members in the order of their declaration, which is that of the document. */
  Object built(Class<?> type) throws ReflectiveOperationException {
    Object builder = type.getMethod("builder").invoke(null);
    for (Field member : builder.getClass().getDeclaredFields()) {
      for (Method setter : builder.getClass().getMethods()) {
        if (setter.getName().equals(member.getName()) && setter.getParameterCount() == 1) {
          setter.invoke(builder, of(setter.getGenericParameterTypes()[0]));
        }
      }
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }
}
