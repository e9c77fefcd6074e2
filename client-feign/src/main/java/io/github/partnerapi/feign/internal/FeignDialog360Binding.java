package io.github.partnerapi.feign.internal;

import io.github.partnerapi.api.BalanceAndUsageApi;
import io.github.partnerapi.api.BalanceAndUsageOperations;
import io.github.partnerapi.api.Dialog360Binding;
import io.github.partnerapi.call.CallEngine;
import io.github.partnerapi.feign.api.BalanceAndUsageFeignApi;

/** The operations of 360dialog on Feign. */
public final class FeignDialog360Binding implements Dialog360Binding {
  /** Creates a binding, which has no state. */
  public FeignDialog360Binding() {}

  @Override
  public BalanceAndUsageApi balanceAndUsage(CallEngine engine) {
    return FeignTransport.bind(
        BalanceAndUsageFeignApi.class, engine, BalanceAndUsageOperations.all().get(0));
  }
}
