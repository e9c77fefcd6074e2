package io.github.partnerapi.feign.internal;

import feign.Request;
import io.github.partnerapi.binding.Operation;
import java.util.concurrent.TimeUnit;

/**
 * What Feign passes from the generated interface to the engine beside the request: the operation.
 *
 * @param <T> what a success gives
 */
final class FeignCall<T> extends Request.Options {
  private final Operation<T> operation;

  FeignCall(Operation<T> operation) {
    // The engine sets the real times; Feign never sends anything by itself.
    super(0, TimeUnit.MILLISECONDS, 0, TimeUnit.MILLISECONDS, false);
    this.operation = operation;
  }

  Operation<T> operation() {
    return operation;
  }
}
