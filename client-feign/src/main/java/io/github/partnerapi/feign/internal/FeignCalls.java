package io.github.partnerapi.feign.internal;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Response;
import feign.Retryer;
import io.github.partnerapi.binding.CallEngine;
import io.github.partnerapi.binding.Operation;
import io.github.partnerapi.binding.RequestBuilder;
import io.github.partnerapi.binding.WireRequest;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes Feign clients whose requests are carried out by the engine. Feign builds the request from its annotations; it
 * neither retries, nor decodes, nor logs.
 */
public final class FeignCalls implements Client {
  private final CallEngine engine;
  private final Feign.Builder feign;

  /**
   * Creates the link between Feign and the engine.
   *
   * @param engine carries out the calls
   */
  public FeignCalls(CallEngine engine) {
    this.engine = engine;
    this.feign =
        Feign.builder()
            .client(this)
            .encoder(new WireEncoder())
            .decoder((response, type) -> ((DecodedBody) response.body()).value())
            .retryer(Retryer.NEVER_RETRY);
  }

  <W> W target(Class<W> wire, Operation<?> anyOfTheTag) {
    return feign.target(wire, engine.server(anyOfTheTag).baseUrl());
  }

  <T> FeignCall<T> to(Operation<T> operation) {
    return new FeignCall<>(operation);
  }

  @Override
  public Response execute(Request request, Request.Options options) {
    Object value = call(request, (FeignCall<?>) options);
    return Response.builder().status(200).request(request).headers(Map.of()).body(new DecodedBody(value)).build();
  }

  private <T> T call(Request request, FeignCall<T> call) {
    Operation<T> operation = call.operation();
    return engine.call(
        operation,
        new WireRequest(
            operation,
            request.httpMethod().name(),
            FeignText.unmarked(request.url()),
            RequestBuilder.standardHeaders(operation, engine.options(), contentType(request)),
            request.body()));
  }

  private static @Nullable String contentType(Request request) {
    Collection<String> values = request.headers().get("Content-Type");
    return values == null ? null : values.iterator().next();
  }
}
