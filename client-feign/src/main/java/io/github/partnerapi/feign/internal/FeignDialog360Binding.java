package io.github.partnerapi.feign.internal;

import io.github.partnerapi.api.BalanceAndUsageApi;
import io.github.partnerapi.api.Dialog360Binding;
import io.github.partnerapi.call.CallEngine;

/** The operations of 360dialog on Feign. */
public final class FeignDialog360Binding implements Dialog360Binding {
  private final FeignCalls calls = new FeignCalls();

  @Override
  public BalanceAndUsageApi balanceAndUsage(CallEngine engine) {
    return new BalanceAndUsageFeignApi(calls, engine);
  }
}
