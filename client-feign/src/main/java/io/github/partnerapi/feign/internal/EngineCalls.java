package io.github.partnerapi.feign.internal;

import feign.InvocationHandlerFactory.MethodHandler;
import io.github.partnerapi.call.CallEngine;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Runs the calls of one client in its engine. Cheap to make: what Feign makes is shared.
 *
 * @param api the interface
 * @param feign the proxy that Feign made, which handles the methods of all interfaces
 */
record EngineCalls(
    Class<?> api, CallEngine engine, FeignExchange exchange, ApiMethods methods, Object feign)
    implements InvocationHandler {
  private static final Object[] NONE = {};

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
      throws Throwable {
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, given);
    }
    if (method.getDeclaringClass() == Object.class) {
      return ObjectMethods.invoke(proxy, method, given, api.getSimpleName());
    }
    ApiMethod called = methods.of(method);
    return Dispatch.through(
        Proxy.getInvocationHandler(feign),
        feign,
        method,
        given == null ? NONE : given,
        (handler, arguments) -> call(called, handler, arguments));
  }

  private @Nullable Object call(
      ApiMethod called, MethodHandler handler, @Nullable Object[] arguments) {
    // Before the call begins: an impossible argument is no call.
    Object[] encoded = called.encoded(arguments);
    ApiSender sender = new ApiSender(exchange, handler, called, encoded);
    return called.streamed()
        ? engine.open(called.operation(), called.scope(encoded), sender)
        : engine.call(called.operation(), called.scope(encoded), sender);
  }
}
