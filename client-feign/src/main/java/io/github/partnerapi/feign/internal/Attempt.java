package io.github.partnerapi.feign.internal;

import feign.RequestTemplate;
import feign.Response;
import feign.interceptor.Invocation;
import feign.interceptor.MethodInterceptor;
import java.util.List;
import java.util.Map;

/**
 * One attempt of a call that the engine runs, on its way through Feign: it stands behind the
 * arguments, of which Feign only looks at those that the method declares. For one thread.
 */
abstract class Attempt {
  private long requestBytes;

  /**
   * Completes the request that Feign has made of the arguments, but for the headers.
   *
   * @param unseen whether nobody looks at it before the client of this project
   */
  abstract void complete(RequestTemplate template, boolean unseen);

  /** Returns the headers that the attempt adds. */
  abstract List<Map.Entry<String, String>> headers();

  /** Returns the length of the body that was sent. */
  final long requestBytes() {
    return requestBytes;
  }

  /** Lets every attempt complete its request, before the interceptors of the caller see it. */
  static MethodInterceptor interceptor() {
    return (invocation, chain) -> {
      Object[] arguments = invocation.arguments();
      boolean unseen = arguments[arguments.length - 2] instanceof AttemptOptions;
      return ((Attempt) arguments[arguments.length - 1]).send(invocation, chain, unseen);
    };
  }

  private Response send(Invocation invocation, MethodInterceptor.Chain chain, boolean unseen)
      throws Throwable {
    RequestTemplate template = invocation.requestTemplate();
    complete(template, unseen);
    if (unseen) {
      // The client counts by itself.
      template.removeHeader("Content-Length");
    } else {
      HeaderLines.replace(template, headers());
    }
    try {
      return (Response) chain.next(invocation);
    } finally {
      requestBytes = template.body() == null ? 0 : template.body().length;
    }
  }
}
