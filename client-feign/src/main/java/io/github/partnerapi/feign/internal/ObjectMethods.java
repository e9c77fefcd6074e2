package io.github.partnerapi.feign.internal;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** What a proxy answers to the methods of every object. */
final class ObjectMethods {
  private ObjectMethods() {}

  static Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments, String text) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> text;
    };
  }
}
