package io.github.partnerapi.feign.internal;

import feign.Request;
import io.github.partnerapi.call.CallEngine;
import io.github.partnerapi.call.Operation;
import io.github.partnerapi.transport.WireRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What Feign passes from the generated interface to the engine beside the request: how to carry it
 * out.
 */
final class FeignCall extends Request.Options {
  private final CallEngine engine;
  private final Operation<?> operation;
  private final boolean streamed;

  FeignCall(CallEngine engine, Operation<?> operation, boolean streamed) {
    // The engine sets the real times; Feign never sends anything by itself.
    super(0, TimeUnit.MILLISECONDS, 0, TimeUnit.MILLISECONDS, false);
    this.engine = engine;
    this.operation = operation;
    this.streamed = streamed;
  }

  @Nullable Object carryOut(Request request) {
    WireRequest wire =
        new WireRequest(
            operation.method(),
            FeignText.unmarked(request.url()),
            contentType(request),
            request.body());
    return streamed ? engine.open(operation, wire) : engine.call(operation, wire);
  }

  private static List<Map.Entry<String, String>> contentType(Request request) {
    Collection<String> values = request.headers().get("Content-Type");
    return values == null
        ? List.of()
        : List.of(Map.entry("Content-Type", values.iterator().next()));
  }
}
