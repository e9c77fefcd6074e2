package io.github.partnerapi.contract.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.ResponseException;
import io.github.partnerapi.contract.fixture.Fixture;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls operations by their ids: finds the method, fills its arguments or its request object by
 * name, and encodes what comes back.
 */
final class OperationInvoker {
  private final Map<String, Target> targets = new HashMap<>();

  /**
   * Looks for operations in every interface that an accessor without arguments of an entry point
   * returns.
   *
   * @param entryPoints the objects that a caller has
   */
  OperationInvoker(Collection<?> entryPoints) {
    for (Object entryPoint : entryPoints) {
      for (Method accessor : entryPoint.getClass().getMethods()) {
        if (accessor.getParameterCount() == 0
            && accessor.getReturnType().isInterface()
            && isApi(accessor.getReturnType())) {
          Object api =
              Objects.requireNonNull(
                  invoke(publicVersion(accessor), entryPoint, List.of()), accessor.getName());
          for (Method method : accessor.getReturnType().getMethods()) {
            if (!method.isDefault()) {
              targets.put(method.getName(), new Target(api, method));
            }
          }
        }
      }
    }
  }

  private static boolean isApi(Class<?> type) {
    return type.getPackageName().equals("io.github.partnerapi.api");
  }

  /** The operations that can be called. */
  Set<String> operations() {
    return targets.keySet();
  }

  /** Makes the call of a fixture. */
  Outcome call(Fixture fixture) {
    Target target = targets.get(fixture.operation());
    if (target == null) {
      throw new IllegalArgumentException(
          fixture.file() + ": the client has no operation " + fixture.operation());
    }
    try {
      Object result = invoke(target.method(), target.api(), arguments(target.method(), fixture));
      return new Outcome.Returned(ResultWriter.write(result), ModelGraph.unread(result));
    } catch (ResponseException e) {
      return new Outcome.Thrown(
          e.getClass().getSimpleName(), e.status(), String.valueOf(e.getMessage()), e.rawBody());
    } catch (PartnerApiException
        | IllegalArgumentException
        | NullPointerException
        | IllegalStateException e) {
      return new Outcome.Thrown(
          e.getClass().getSimpleName(), 0, String.valueOf(e.getMessage()), null);
    }
  }

  private static List<@Nullable Object> arguments(Method method, Fixture fixture) {
    Map<String, JsonNode> given = new HashMap<>();
    fixture.call().arguments().forEach((name, value) -> given.put(javaName(name), value));
    Class<?>[] types = method.getParameterTypes();
    if (types.length == 1
        && types[0].getDeclaringClass() != null
        && types[0].getSimpleName().endsWith("Request")) {
      return List.of(requestObject(types[0], given));
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      JsonNode value = given.remove(parameter.getName());
      values.add(
          value == null
              ? null
              : ArgumentReader.read(parameter.getName(), value, parameter.getParameterizedType()));
    }
    refuseLeftovers(method.getName(), given.keySet());
    return values;
  }

  private static Object requestObject(Class<?> type, Map<String, JsonNode> given) {
    try {
      Object builder = type.getMethod("builder").invoke(null);
      for (Method setter : builder.getClass().getMethods()) {
        if (setter.getParameterCount() == 1 && given.containsKey(setter.getName())) {
          JsonNode value = given.remove(setter.getName());
          List<@Nullable Object> argument = new ArrayList<>();
          argument.add(
              ArgumentReader.read(setter.getName(), value, setter.getGenericParameterTypes()[0]));
          invoke(setter, builder, argument);
        }
      }
      refuseLeftovers(type.getSimpleName(), given.keySet());
      Object request = invoke(builder.getClass().getMethod("build"), builder, List.of());
      return Objects.requireNonNull(request, "build() returned null");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " has no public builder()", e);
    }
  }

  private static void refuseLeftovers(String where, Set<String> left) {
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "/call/arguments: " + where + " takes no " + new LinkedHashSet<>(left));
    }
  }

  private static @Nullable Object invoke(
      Method method, Object target, List<? extends @Nullable Object> arguments) {
    try {
      return method.invoke(target, arguments.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(method + " threw a checked exception", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " is not accessible", e);
    }
  }

  /** The declaration in a public interface, since the class that implements it may be hidden. */
  private static Method publicVersion(Method method) {
    for (Class<?> type : method.getDeclaringClass().getInterfaces()) {
      for (Method declared : type.getMethods()) {
        if (declared.getName().equals(method.getName()) && declared.getParameterCount() == 0) {
          return declared;
        }
      }
    }
    return method;
  }

  /** The name that an argument or a member has in Java. */
  static String javaName(String wireName) {
    StringBuilder name = new StringBuilder();
    for (String part : wireName.split("_", 0)) {
      name.append(
          name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return name.toString();
  }

  private record Target(Object api, Method method) {}
}
