package io.github.partnerapi.feign.internal;

import feign.InvocationHandlerFactory.MethodHandler;
import io.github.partnerapi.call.Additions;
import io.github.partnerapi.call.Sender;
import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lets Feign build and send the request of an operation, afresh for each attempt. */
final class ApiSender implements Sender {
  private final FeignExchange exchange;
  private final MethodHandler handler;
  private final ApiMethod method;
  private final @Nullable Object[] encoded;
  private long requestBytes;

  ApiSender(
      FeignExchange exchange, MethodHandler handler, ApiMethod method, @Nullable Object[] encoded) {
    this.exchange = exchange;
    this.handler = handler;
    this.method = method;
    this.encoded = encoded;
  }

  @Override
  public WireResponse send(Additions additions, Deadline deadline)
      throws IOException, InterruptedException {
    ApiAttempt attempt = new ApiAttempt(method, encoded, additions);
    try {
      return exchange.send(handler, encoded, attempt, deadline);
    } finally {
      requestBytes = attempt.requestBytes();
    }
  }

  @Override
  public long requestBytes() {
    return requestBytes;
  }
}
