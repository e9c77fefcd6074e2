package io.github.partnerapi.feign.internal;

import feign.RequestTemplate;
import feign.Response;
import feign.interceptor.Invocation;
import feign.interceptor.MethodInterceptor;

/**
 * One attempt of a call that the engine runs, on its way through Feign: it stands behind the
 * arguments, of which Feign only looks at those that the method declares. For one thread.
 */
abstract class Attempt {
  private long requestBytes;

  /** Completes the request that Feign has made of the arguments. */
  abstract void complete(RequestTemplate template);

  /** Returns the length of the body that was sent. */
  final long requestBytes() {
    return requestBytes;
  }

  /** Lets every attempt complete its request, before the interceptors of the caller see it. */
  static MethodInterceptor interceptor() {
    return (invocation, chain) -> {
      Object[] arguments = invocation.arguments();
      return ((Attempt) arguments[arguments.length - 1]).send(invocation, chain);
    };
  }

  private Response send(Invocation invocation, MethodInterceptor.Chain chain) throws Throwable {
    RequestTemplate template = invocation.requestTemplate();
    complete(template);
    try {
      return (Response) chain.next(invocation);
    } finally {
      requestBytes = template.body() == null ? 0 : template.body().length;
    }
  }
}
