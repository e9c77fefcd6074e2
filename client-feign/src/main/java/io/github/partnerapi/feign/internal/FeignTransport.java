package io.github.partnerapi.feign.internal;

import feign.Feign;
import feign.Target;
import io.github.partnerapi.call.CallEngine;
import io.github.partnerapi.call.Operation;
import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.Transport;
import io.github.partnerapi.transport.WireRequest;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends everything through one Feign: the operations by their annotated interfaces, and requests
 * that were built before.
 */
final class FeignTransport implements Transport {
  private static final Method SEND = RawAttempt.Calls.class.getMethods()[0];
  private static final Object[] NO_ARGUMENTS = {};

  private final Feign feign;
  private final ApiMethods methods;
  private final FeignExchange exchange;
  private final Runnable closing;
  private final Map<String, Object> proxies = new ConcurrentHashMap<>();

  FeignTransport(Feign feign, ApiMethods methods, FeignExchange exchange, Runnable closing) {
    this.feign = feign;
    this.methods = methods;
    this.exchange = exchange;
    this.closing = closing;
  }

  /**
   * Binds an annotated interface to an engine that sends with a transport of Feign.
   *
   * @param any one of its operations
   */
  static <A> A bind(Class<A> api, CallEngine engine, Operation<?> any) {
    FeignTransport transport = (FeignTransport) engine.transport();
    return api.cast(
        Proxy.newProxyInstance(
            api.getClassLoader(),
            new Class<?>[] {api},
            new EngineCalls(
                api,
                engine,
                transport.exchange,
                transport.methods,
                transport.proxy(engine.baseUrl(any)))));
  }

  private Object proxy(String url) {
    Object known = proxies.get(url);
    return known != null
        ? known
        : proxies.computeIfAbsent(
            url,
            missing ->
                feign.newInstance(new Target.HardCodedTarget<>(RawAttempt.Calls.class, url)));
  }

  @Override
  public WireResponse send(WireRequest request, Deadline deadline)
      throws IOException, InterruptedException {
    URI url = URI.create(request.url());
    String origin = url.getScheme() + "://" + url.getRawAuthority();
    RawAttempt attempt = new RawAttempt(request, request.url().substring(origin.length()));
    Object proxy = proxy(origin);
    try {
      Object response =
          Dispatch.through(
              Proxy.getInvocationHandler(proxy),
              proxy,
              SEND,
              NO_ARGUMENTS,
              (handler, arguments) -> exchange.send(handler, arguments, attempt, deadline));
      return (WireResponse) Objects.requireNonNull(response, "response");
    } catch (RuntimeException | Error | IOException | InterruptedException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("Feign threw what no method declares", e);
    }
  }

  @Override
  public void close() {
    closing.run();
  }
}
