package io.github.partnerapi.feign.internal;

import feign.Feign;
import feign.Request;
import feign.Response;
import feign.Retryer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes Feign clients whose requests are carried out by the engine. Feign builds the request from
 * its annotations; it neither sends, nor retries, nor decodes, nor logs.
 *
 * <p>A Feign client is made when it is first needed, and is shared by all clients derived from one.
 */
final class FeignCalls {
  private final Map<Class<?>, Object> wires = new ConcurrentHashMap<>();
  private final Feign.Builder feign =
      Feign.builder()
          .client((request, options) -> answer(request, ((FeignCall) options).carryOut(request)))
          .encoder(new WireEncoder())
          .decoder((response, type) -> ((DecodedBody) response.body()).value())
          .doNotCloseAfterDecode()
          .retryer(Retryer.NEVER_RETRY);

  <W> W wire(Class<W> type, String baseUrl) {
    Object wire = wires.get(type);
    return type.cast(
        wire != null ? wire : wires.computeIfAbsent(type, missing -> feign.target(type, baseUrl)));
  }

  private static Response answer(Request request, Object value) {
    return Response.builder()
        .status(200)
        .request(request)
        .headers(Map.of())
        .body(new DecodedBody(value))
        .build();
  }
}
