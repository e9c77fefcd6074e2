package io.github.partnerapi.feign.internal;

import feign.FeignException;
import feign.RequestTemplate;
import feign.codec.ErrorDecoder;
import feign.interceptor.Invocation;
import feign.interceptor.MethodInterceptor;
import io.github.partnerapi.CallOptions;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.call.Additions;
import io.github.partnerapi.call.Operation;
import io.github.partnerapi.call.SingleExchange;
import io.github.partnerapi.call.UserAgent;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Completes and unwraps the calls that Feign runs by itself, without an engine. */
public final class PlainCalls implements MethodInterceptor {
  private static final Object[] NONE = {};

  private final ApiMethods methods;
  private final CallOptions options = CallOptions.builder().build();
  private final String userAgent = UserAgent.of("feign", "");

  /**
   * Creates an interceptor.
   *
   * @param methods the annotated methods
   */
  public PlainCalls(ApiMethods methods) {
    this.methods = methods;
  }

  /**
   * Creates what reads error responses.
   *
   * @param methods the annotated methods
   * @return the error decoder
   */
  public static ErrorDecoder errorDecoder(ApiMethods methods) {
    return (key, response) -> {
      SingleExchange<?> exchange = new SingleExchange<>(methods.of(response).operation());
      try {
        exchange.read(FeignResponse.of(response), Long.MAX_VALUE);
      } catch (PartnerApiException failure) {
        return failure;
      } catch (IOException failure) {
        return exchange.failed(failure);
      }
      throw new IllegalStateException(key + ": a success is no error");
    };
  }

  @Override
  public @Nullable Object intercept(Invocation invocation, Chain chain) throws Throwable {
    ApiMethod method = methods.of(invocation.methodMetadata());
    Object[] arguments = invocation.arguments() == null ? NONE : invocation.arguments();
    RequestTemplate template = invocation.requestTemplate();
    method.putQuery(method.encodedQuery(arguments), template);
    addHeaders(method.operation(), template);
    try {
      return chain.next(invocation);
    } catch (FeignException e) {
      throw unwrapped(method.operation(), e);
    }
  }

  private void addHeaders(Operation<?> operation, RequestTemplate template) {
    Map<String, ?> present = template.headers();
    HeaderLines.add(
        template,
        Additions.of(operation, options, userAgent).headers().stream()
            .filter(header -> !present.containsKey(header.getKey()))
            .toList());
  }

  private static RuntimeException unwrapped(Operation<?> operation, FeignException failure) {
    if (failure.getCause() instanceof PartnerApiException ours) {
      return ours;
    }
    IOException ofTheClient = Failures.ofTheClient(failure);
    return ofTheClient == null ? failure : new SingleExchange<>(operation).failed(ofTheClient);
  }
}
