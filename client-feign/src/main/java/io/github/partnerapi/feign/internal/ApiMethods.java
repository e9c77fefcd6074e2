package io.github.partnerapi.feign.internal;

import feign.MethodMetadata;
import feign.Response;
import io.github.partnerapi.call.Operation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The annotated methods that have been met, each looked at once. */
public final class ApiMethods {
  private final Map<Method, ApiMethod> methods = new ConcurrentHashMap<>();

  /** Starts with none. */
  public ApiMethods() {}

  /**
   * Lists what the document says about an interface.
   *
   * @param api one of the annotated interfaces
   * @return its operations
   */
  public static List<Operation<?>> operations(Class<?> api) {
    return ApiMethod.operations(api);
  }

  ApiMethod of(Method method) {
    ApiMethod known = methods.get(method);
    return known != null ? known : methods.computeIfAbsent(method, ApiMethod::of);
  }

  ApiMethod of(MethodMetadata metadata) {
    return of(metadata.method());
  }

  ApiMethod of(Response response) {
    return of(response.request().requestTemplate().methodMetadata());
  }
}
