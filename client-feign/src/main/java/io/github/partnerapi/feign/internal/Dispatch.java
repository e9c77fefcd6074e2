package io.github.partnerapi.feign.internal;

import feign.InvocationHandlerFactory.MethodHandler;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hands the method handlers of an interface to the engine. One is made for each interface and
 * shared by all clients derived from one: the client whose call it is stands behind the arguments.
 *
 * @param handlers what Feign does for each method
 */
record Dispatch(Map<Method, MethodHandler> handlers) implements InvocationHandler {
  /** What is done with a method handler. */
  @FunctionalInterface
  interface Call {
    @Nullable Object with(MethodHandler handler, @Nullable Object[] arguments) throws Throwable;
  }

  /**
   * Goes through what capabilities have put around a dispatch.
   *
   * @param feign the handler of a proxy that Feign made, in the end a dispatch
   */
  static @Nullable Object through(
      InvocationHandler feign, Object proxy, Method method, @Nullable Object[] arguments, Call call)
      throws Throwable {
    Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = call;
    return feign.invoke(proxy, method, all);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] all)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofAnyObject(proxy, method, all);
    }
    Objects.requireNonNull(all, method::toString);
    Object[] arguments = Arrays.copyOf(all, all.length - 1);
    MethodHandler handler = Objects.requireNonNull(handlers.get(method), method::toString);
    return ((Call) all[arguments.length]).with(handler, arguments);
  }

  /** Nobody but a debugger asks: the proxy that Feign made stays within. */
  private static Object ofAnyObject(
      Object proxy, Method method, @Nullable Object @Nullable [] given) {
    return switch (method.getName()) {
      case "equals" -> given != null && proxy == given[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "Feign";
    };
  }
}
